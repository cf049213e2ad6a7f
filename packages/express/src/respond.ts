import { forbidsContent, responseFields } from '@codes/problem';
import type { Response } from 'express';

const contentFields = ['Content-Encoding', 'Content-Language', 'Content-Length', 'Content-Type', 'Transfer-Encoding'];

/**
 * Answers with a status of success or redirection: with the header fields that it names, and without content where it
 * has none.
 *
 * @param values - what the header fields are made of, in their order; `null` declines one
 * @param content - text and bytes are sent as they are, anything else as JSON
 * @throws TypeError when a header field is missing
 */
export function respond(response: Response, status: number, values: readonly unknown[], content?: unknown): void {
  const fields = responseFields(status, values);
  response.status(status);
  for (const [name, value] of fields) response.setHeader(name, value);
  if (forbidsContent(status)) {
    for (const name of contentFields) response.removeHeader(name);
    response.end();
  } else if (content === undefined) {
    response.end();
  } else if (typeof content === 'string' || content instanceof Uint8Array) {
    response.send(content);
  } else {
    response.json(content);
  }
}
