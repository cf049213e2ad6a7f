import type { ProblemClass } from '../problem-type/define-problem.js';
import { statusError } from '../render/answer.js';
import { errorStatus } from './error-status.js';
import type { HttpError } from './http-error.js';
import { isHttpError } from './is-http-error.js';
import type { CommonOptions } from './options.js';

/** What a problem is made of: a status and options, a problem type and what it takes, or an error. */
export type ProblemSource = number | ProblemClass | HttpError;

/**
 * The error of a problem that is answered without being thrown, and so without a stack: for adapters, whose `problem`
 * functions give these arguments their types.
 *
 * @param source - a status, the class of a problem type, or an error
 * @param args - the options of the status, or what the class takes
 * @throws RangeError when the status is none of an error
 */
export function problemError(source: ProblemSource, args: readonly unknown[]): HttpError {
  if (isHttpError(source)) return source;
  const [first, second] = args;
  if (typeof source === 'number') {
    const options = typeof first === 'string' ? { message: first } : (first as CommonOptions | undefined);
    return statusError(errorStatus(source), options);
  }
  const stackless = { ...((source.extensions === undefined ? first : second) as object), stack: false };
  const Class = source as unknown as new (...args: readonly unknown[]) => HttpError;
  return source.extensions === undefined ? new Class(stackless) : new Class(first, stackless);
}
