import { forbidsContent, responseFields } from '@codes/problem';
import type { Response } from 'express';

const contentFields = ['Content-Encoding', 'Content-Language', 'Content-Length', 'Content-Type', 'Transfer-Encoding'];

/**
 * Answers with a status of success or redirection: with the header fields that it names, and without content where it
 * has none.
 *
 * @param values - what the header fields are made of, in their order; `null` declines one
 * @param content - text and bytes are sent as they are, anything else as JSON
 * @throws TypeError when a header field is missing, or the content is a stream or a promise
 */
export function respond(response: Response, status: number, values: readonly unknown[], content?: unknown): void {
  const fields = responseFields(status, values);
  refuseUnready(content);
  response.status(status);
  for (const [name, value] of fields) response.setHeader(name, value);
  if (forbidsContent(status)) {
    endWithoutContent(response);
  } else if (content === undefined) {
    response.end();
  } else if (typeof content === 'string') {
    response.send(content);
  } else if (ArrayBuffer.isView(content)) {
    // Express 4 knows no bytes but those of a Buffer.
    response.send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  } else {
    response.json(content);
  }
}

function endWithoutContent(response: Response): void {
  for (const name of contentFields) response.removeHeader(name);
  // Where a length is allowed, a client would wait for the end of the connection without one (RFC 9112 §6.3).
  if (response.statusCode === 205) response.setHeader('Content-Length', '0');
  response.end();
}

/** A stream or a promise would be sent as the JSON of an object that shows nothing of its content. */
function refuseUnready(content: unknown): void {
  if (typeof content !== 'object' || content === null) return;
  if (!(Symbol.asyncIterator in content) && typeof (content as { then?: unknown }).then !== 'function') return;
  throw new TypeError('A promise or a stream is no content: wait for the one, and pipe the other to the response');
}
