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
  const response = plainResponse(c, rendered) ?? joinedResponse(c, rendered);
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
  const response = plainResponse(c, rendered);
  if (response !== undefined) return response;
  // `c` may have a response by now, for cors() and its like: Hono copies its fields onto the one that is returned.
  writeFields(fieldsOf(c), rendered, c);
  return c.newResponse(rendered.body, rendered.status as StatusCode);
}

/** The header fields that `c` has for whatever will be answered. To ask `c.res` would give it a response. */
export function headersOf(c: Context): Headers {
  return c.newResponse(null, 200).headers;
}

const members: ReadonlySet<string> = new Set(['type', 'title', 'status', 'detail', 'instance']);

/**
 * The response where its header fields are all there is to write, as mostly it is: `c` has none, and the problem has none
 * that is there twice or belongs to the connection, nor extension members, whose names may be warned of.
 *
 * They are given as a record, which the server of Node writes as it is. `c.newResponse` makes `Headers` of more than one,
 * which take longer to make and to write.
 */
function plainResponse(c: Context, { status, headers, body, problem }: Replacement): Response | undefined {
  if (typeof body !== 'string' || httpVersionOf(c) > 1 || !headersOf(c).keys().next().done) return undefined;
  for (const name in problem) if (!members.has(name)) return undefined;
  const fields: Record<string, string> = {};
  for (const [name, value] of headers) {
    if (Object.hasOwn(fields, name)) return undefined;
    fields[name] = value;
  }
  return new Response(body, { status, headers: fields });
}

/** The response with what `c` has of header fields. */
function joinedResponse(c: Context, rendered: Replacement): Response {
  const response = c.newResponse(rendered.body, rendered.status as StatusCode);
  writeFields(response.headers, rendered, c);
  return response;
}

/** The header fields of what will be answered. */
function fieldsOf(c: Context): ResponseHeaders {
  const headers = headersOf(c);
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
