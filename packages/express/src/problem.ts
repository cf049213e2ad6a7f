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
import type { Response } from 'express';
import { answer } from './answer.js';

/**
 * Answers with a problem, without an error being thrown: by status, `problem(res, 404, { detail })`, by problem type,
 * `problem(res, OutOfCredit, { balance: 30 })`, or by an error that is at hand. Nothing is reported of it, unless it lacks a field that its status requires: then the
 * answer is a 500.
 *
 * @param response - one that nothing was sent of yet; one that is complete stays as it is, one under way is broken off
 * @param status - a 4xx or 5xx
 * @param args - what the status's class of errors takes
 */
export function problem<const S extends RegisteredErrorStatus, X extends Extensions = NoExtensions>(
  response: Response,
  status: S,
  ...args: HttpErrorArguments<S, X>
): void;
export function problem<Class extends ProblemClass>(
  response: Response,
  type: Class,
  ...args: ConstructorParameters<Class>
): void;
export function problem(response: Response, error: HttpError): void;
export function problem(response: Response, source: ProblemSource, ...args: readonly unknown[]): void {
  answer(response, problemError(source, args));
}
