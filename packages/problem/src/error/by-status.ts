import { errorClasses } from '../error-classes.gen.js';
import { ownOptions } from '../guarded.js';
import { errorStatus } from './error-status.js';
import type { HttpError } from './http-error.js';
import type { CommonOptions, Extensions, HttpErrorArguments, NoExtensions } from './options.js';
import { StatusError } from './status-error.js';

/** The error statuses that have a class. */
export type RegisteredErrorStatus = keyof typeof errorClasses;

/** A code of a registry, as `lookup` of `@codes/enums/registry` returns it, or what has the same two members. */
export interface StatusEntry<S extends number = number> {
  readonly code: S;
  readonly phrase: string | null;
}

/** An error of the class that a status has. */
export type ErrorOfStatus<S extends number, X extends Extensions = NoExtensions> = S extends RegisteredErrorStatus
  ? InstanceType<(typeof errorClasses)[S]> & HttpError<S, X>
  : HttpError<S, X>;

type Titled<X extends Extensions> = CommonOptions<X> & { readonly title: string };

/**
 * Makes the error of a status: `httpError(404)` is a `NotFoundError`.
 *
 * @param status - a 4xx or 5xx code. One that IANA does not register needs a `title`, or is given as an entry of a
 * registry: `httpError(lookup(499, 'nginx'))`
 * @param args - what the constructor of the class takes
 * @throws RangeError when it is no error status
 * @throws TypeError when a code that is not registered has no title
 */
export function httpError<const S extends RegisteredErrorStatus, X extends Extensions = NoExtensions>(
  status: S,
  ...args: HttpErrorArguments<S, X>
): ErrorOfStatus<S, X>;
export function httpError<const S extends number, X extends Extensions = NoExtensions>(
  status: StatusEntry<S>,
  options?: string | CommonOptions<X>,
): HttpError<S, X>;
export function httpError<const S extends number, X extends Extensions = NoExtensions>(
  status: S,
  options: Titled<X>,
): HttpError<S, X>;
export function httpError(given: number | StatusEntry, argument?: string | CommonOptions): HttpError {
  const status = errorStatus(typeof given === 'object' ? given.code : given);
  const Class = typeof given === 'object' ? undefined : classOfStatus(status);
  if (Class !== undefined) return new Class(argument);
  const options: CommonOptions | undefined = typeof argument === 'string' ? { message: argument } : argument;
  const title = (options && ownOptions(options).title) ?? (given as StatusEntry).phrase;
  if (typeof title !== 'string') {
    throw new TypeError(
      `${status} is not registered by IANA: expected a title, or an entry of a registry with a phrase`,
    );
  }
  return new StatusError({ ...options, status, title });
}

/** The class of a status, as what takes any options. */
export function classOfStatus(status: number): (new (options?: string | CommonOptions) => HttpError) | undefined {
  return Object.hasOwn(errorClasses, status) ? (errorClasses[status as RegisteredErrorStatus] as never) : undefined;
}
