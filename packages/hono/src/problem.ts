import {
  type Extensions,
  type HttpError,
  type HttpErrorArguments,
  type NoExtensions,
  type ProblemClass,
  problemError,
  type ProblemSource,
  type RegisteredErrorStatus,
} from '@codes/problem';
import type { Context } from 'hono';
import { answer } from './answer.js';
import type { ProblemResponse, ProblemResponseOf } from './answered.js';

/**
 * A problem as the answer of a handler, without an error being thrown: by status, `problem(c, 404, { detail })`, by
 * problem type, `problem(c, OutOfCredit, { balance: 30 })`, or by an error that is at hand. Its type tells RPC clients
 * and OpenAPI routes the status and the members. Nothing is reported of it.
 *
 * Header fields that `c` was given stay, but for those that describe another answer. Return it at once: as `c.redirect`
 * does, it may give `c` header fields.
 *
 * @param c - the context of the request
 * @param status - a 4xx or 5xx
 * @param args - what the status's class of errors takes
 */
export function problem<const S extends RegisteredErrorStatus, X extends Extensions = NoExtensions>(
  c: Context,
  status: S,
  ...args: HttpErrorArguments<S, X>
): ProblemResponse<S, NoInfer<X>>;
export function problem<Class extends ProblemClass>(
  c: Context,
  type: Class,
  ...args: ConstructorParameters<Class>
): ProblemResponseOf<InstanceType<Class>>;
export function problem<E extends HttpError>(c: Context, error: E): ProblemResponseOf<E>;
export function problem(c: Context, source: ProblemSource, ...args: readonly unknown[]): Response {
  return answer(c, problemError(source, args));
}
