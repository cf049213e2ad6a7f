import { forbidsContent, responseFields } from '@codes/problem';
import type { Context } from 'hono';
import type { ContentfulStatusCode, StatusCode } from 'hono/utils/http-status';

type Data = NonNullable<Parameters<Context['newResponse']>[0]>;

const contentFields = ['Content-Encoding', 'Content-Language', 'Content-Length', 'Content-Type', 'Transfer-Encoding'];

/**
 * Answers with a status of success or redirection: with the header fields that it names, and without content where it
 * has none.
 *
 * @param values - what the header fields are made of, in their order; `null` declines one
 * @param content - text, bytes and streams are sent as they are, anything else as JSON
 * @throws TypeError when a header field is missing
 */
// The type parameter is the return type of a responder, which says by it what it sends.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function respond<Answer extends Response>(
  c: Context,
  status: number,
  values: readonly unknown[],
  content?: unknown,
): Answer {
  for (const [name, value] of responseFields(status, values)) c.header(name, value);
  return responseOf(c, status as ContentfulStatusCode, content) as Answer;
}

function responseOf(c: Context, status: ContentfulStatusCode, content: unknown): Response {
  if (forbidsContent(status)) return withoutContent(c, status);
  if (content === undefined) return c.body(null, status);
  if (typeof content === 'string') return c.text(content, status);
  return isData(content) ? c.newResponse(content, status) : c.json(content, status);
}

function withoutContent(c: Context, status: StatusCode): Response {
  for (const name of contentFields) c.header(name, undefined);
  // Where a length is allowed, HTTP/1.1 needs one, or chunks (RFC 9110 §15.3.6, RFC 9112 §6.3).
  if (status === 205) c.header('Content-Length', '0');
  return c.body(null, status);
}

function isData(content: unknown): content is Data {
  return (
    content instanceof ArrayBuffer ||
    ArrayBuffer.isView(content) ||
    content instanceof Blob ||
    content instanceof ReadableStream
  );
}
