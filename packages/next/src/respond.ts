import { forbidsContent, responseFields } from '@codes/problem';

/** Further header fields of an answer. */
export interface ResponderInit {
  readonly headers?: HeadersInit | undefined;
}

const contentFields = ['Content-Encoding', 'Content-Language', 'Content-Length', 'Content-Type', 'Transfer-Encoding'];

/**
 * An answer of success or redirection: with the header fields that its status names, and without content where that has
 * none.
 *
 * @param values - what the header fields are made of, in their order; `null` declines one
 * @param content - what a `Response` takes is sent as it is, anything else as JSON
 * @throws TypeError when a header field is missing
 */
export function respond(status: number, values: readonly unknown[], content: unknown, init?: ResponderInit): Response {
  const headers = new Headers(init?.headers);
  for (const [name, value] of responseFields(status, values)) headers.set(name, value);
  if (forbidsContent(status)) {
    for (const name of contentFields) headers.delete(name);
    return new Response(null, { status, headers });
  }
  if (content === undefined) return new Response(null, { status, headers });
  return isBody(content) ? new Response(content, { status, headers }) : Response.json(content, { status, headers });
}

function isBody(content: unknown): content is BodyInit {
  return (
    typeof content === 'string' ||
    content instanceof ReadableStream ||
    content instanceof ArrayBuffer ||
    ArrayBuffer.isView(content) ||
    content instanceof Blob ||
    content instanceof FormData ||
    content instanceof URLSearchParams
  );
}
