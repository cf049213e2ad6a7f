import type { ProblemRequest, RequestHeaders } from './context.js';
import { attempt, isObject, read } from '../guarded.js';

type Headers = Extract<RequestHeaders, { readonly get: unknown }>;

/** The value of a header field of the request, its name in lower case. Never throws. */
export function requestField(request: ProblemRequest | undefined, name: string): string | undefined {
  const headers = requestMember(request, 'headers');
  if (!isObject(headers)) return undefined;
  const isMap = typeof read(headers, 'get') === 'function';
  const value: unknown = isMap ? attempt(() => (headers as Headers).get(name)) : read(headers, name);
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? attempt(() => value.join(', ')) : undefined;
}

/** A member of the request, if there is one. Never throws. */
export function requestMember(request: ProblemRequest | undefined, name: string): unknown {
  return isObject(request) ? read(request, name) : undefined;
}

/** Whether nobody is waiting for the answer any more. */
export function isAborted(request: ProblemRequest | undefined): boolean {
  if (request === undefined || request === null) return false;
  const signal = read(request, 'signal') as ProblemRequest['signal'] | null;
  if (attempt(() => signal?.aborted) === true || read(request, 'aborted') === true) return true;
  // Of a request that was received as a whole, node:http does not say that it was aborted.
  const socket = read(request, 'socket') as { readonly destroyed?: boolean } | null | undefined;
  return attempt(() => socket?.destroyed) === true;
}

const abortCodes: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'ABORT_ERR',
  'ECONNABORTED',
  'ECONNRESET',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

/** Whether an error only says that the exchange was broken off. */
export function isAbortError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return (
    read(error, 'name') === 'AbortError' ||
    read(error, 'type') === 'request.aborted' ||
    abortCodes.has(read(error, 'code') as string)
  );
}
