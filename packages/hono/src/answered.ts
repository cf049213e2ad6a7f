import type { Extensions, HttpError, NoExtensions, ProblemDetails } from '@codes/problem';
import type { TypedResponse } from 'hono';
import type { StatusCode, UnofficialStatusCode } from 'hono/utils/http-status';
import type { InvalidJSONValue, JSONParsed, JSONValue } from 'hono/utils/types';

/** What an answer can hold: text, bytes, a stream, or else what becomes JSON. */
export type Content = JSONValue | {} | InvalidJSONValue;

type Bytes = ArrayBuffer | ArrayBufferView | Blob | ReadableStream;

/** A response that says its status and content to RPC clients and to OpenAPI routes. */
export type Answered<S extends StatusCode, C = undefined> = Response &
  ([C] extends [undefined]
    ? TypedResponse<null, S, 'body'>
    : [C] extends [string]
      ? TypedResponse<C, S, 'text'>
      : [C] extends [Bytes]
        ? TypedResponse<C, S, 'body'>
        : TypedResponse<JSONParsed<C>, S, 'json'>);

/** A status as Hono types it: those that IANA does not register are all one there. */
export type StatusOf<S extends number> = number extends S
  ? StatusCode
  : S extends StatusCode
    ? S
    : UnofficialStatusCode;

/** Extension members as JSON has them. */
type Members<X extends Extensions> = Extract<JSONParsed<X>, Extensions>;

/** A response that is a problem of a status, with the members that extend it. */
export type ProblemResponse<S extends number, X extends Extensions = NoExtensions> = S extends number
  ? Response & TypedResponse<ProblemDetails<S, Members<X>>, StatusOf<S>, 'json'>
  : never;

/** A response that is the problem of an error. */
export type ProblemResponseOf<E extends HttpError> = ProblemResponse<E['status'], E['extensions']>;
