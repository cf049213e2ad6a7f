import { type RenderedProblem, replaceFields, type ResponseHeaders } from '@codes/problem';
import type { Context } from 'hono';
import type { StatusCode } from 'hono/utils/http-status';

/** A problem, or another answer that takes the place of what was to be answered. */
export type Replacement = Pick<RenderedProblem, 'headers' | 'problem'> & {
  readonly status: number;
  readonly body: string | ArrayBuffer | ReadableStream | null;
};

/**
 * The response to an error that was thrown. What `c` has of header fields stays, but for those of the answer that was to
 * be given: Hono would otherwise copy them onto the new one.
 */
export function replacingResponse(c: Context, rendered: Replacement): Response {
  const response = newResponse(c, rendered);
  if (!isAlone(response.headers, rendered, c)) writeFields(response.headers, rendered, c);
  c.res = undefined;
  return response;
}

/** The response of a handler, or, when there is one already, in its place. */
export function returnedResponse(c: Context, rendered: Replacement): Response {
  if (c.finalized) {
    const response = replacingResponse(c, rendered);
    c.res = response;
    return response;
  }
  const response = newResponse(c, rendered);
  if (isAlone(response.headers, rendered, c)) return response;
  // `c` may have a response by now, for cors() and its like: Hono copies its fields onto the one that is returned.
  writeFields(fieldsOf(c, response.headers), rendered, c);
  return c.newResponse(rendered.body, rendered.status as StatusCode);
}

/** A response with the fields of a problem, but for those that may have to be joined with what `c` has. */
function newResponse(c: Context, { body, status, headers }: Replacement): Response {
  const fields: Record<string, string> = {};
  for (const [name, value] of headers) if (!/^(?:vary|set-cookie)$/i.test(name)) fields[name] = value;
  return c.newResponse(body, status as StatusCode, fields);
}

const members: ReadonlySet<string> = new Set(['type', 'title', 'status', 'detail', 'instance']);

/**
 * Completes a response where that is all there is to do, as mostly it is: `c` had no field, and the problem has none that
 * is there twice or belongs to the connection, nor extension members.
 */
function isAlone(fields: Headers, { headers, problem }: Replacement, c: Context): boolean {
  const names = new Set<string>();
  let vary: string | undefined;
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    if (key === 'vary') vary = value;
    else if (key === 'set-cookie' || names.has(key)) return false;
    else names.add(key);
  }
  for (const name of fields.keys()) if (!names.has(name)) return false;
  for (const name in problem) if (!members.has(name)) return false;
  if (httpVersionOf(c) > 1) return false;
  if (vary !== undefined) fields.set('Vary', vary);
  return true;
}

/** The header fields of what will be answered, by what they were made of. */
function fieldsOf(c: Context, headers: Headers): ResponseHeaders {
  return {
    keys: () => headers.keys(),
    get: (name) => headers.get(name),
    set: (name, value) => c.header(name, value),
    append: (name, value) => c.header(name, value, { append: true }),
    delete: (name) => c.header(name, undefined),
  };
}

/** The fields of a connection, which HTTP has none of from version 2 on (RFC 9113 §8.2.2): Node refuses them there. */
const connectionFields = ['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade'];

function writeFields(headers: ResponseHeaders, rendered: Replacement, c: Context): void {
  replaceFields(headers, rendered as RenderedProblem);
  if (httpVersionOf(c) > 1) for (const name of connectionFields) headers.delete(name);
}

/** The version of HTTP, where the server tells it: that of Node does. */
function httpVersionOf(c: Context): number {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: { readonly httpVersionMajor?: number } };
  return incoming?.httpVersionMajor ?? 1;
}
