import {
  type Extensions,
  fetchResponse,
  type HttpError,
  type HttpErrorArguments,
  type NoExtensions,
  type ProblemClass,
  problemError,
  type ProblemSource,
  type RegisteredErrorStatus,
  renderProblem,
  reportFault,
} from '@codes/problem';
import { answer } from './answer.js';
import type { NextProblemOptions } from './options.js';
import { reporterOf } from './reporting/report.js';

/** Where an answer keeps its error, by which a wrapper with options can say more: a WeakMap costs more than the answer. */
const source: unique symbol = Symbol.for('@codes/next source') as never;

interface Marked extends Response {
  [source]?: HttpError;
}

/**
 * A problem as a response, without an error being thrown: by status, `problem(404, { detail })`, by problem type,
 * `problem(OutOfCredit, { balance: 30 })`, or by an error that is at hand. Nothing is reported of it.
 *
 * It is answered by the options of `withProblems` or `route` around it.
 *
 * @param status - a 4xx or 5xx
 * @param args - what the status's class of errors takes
 */
export function problem<const S extends RegisteredErrorStatus, X extends Extensions = NoExtensions>(
  status: S,
  ...args: HttpErrorArguments<S, X>
): Response;
export function problem<Class extends ProblemClass>(type: Class, ...args: ConstructorParameters<Class>): Response;
export function problem(error: HttpError): Response;
export function problem(of: ProblemSource, ...args: readonly unknown[]): Response {
  const error = problemError(of, args);
  const rendered = renderProblem(error);
  if (rendered.error !== error) {
    reportFault(error, rendered, reporterOf(undefined, undefined, { routerKind: 'App Router', routeType: 'route' }));
  }
  const response: Marked = fetchResponse(rendered);
  response[source] = error;
  return response;
}

/** A response by the options of a wrapper, if it is one of `problem`. */
export async function inContext(
  response: Response,
  request: Request,
  surroundings: unknown,
  options: NextProblemOptions,
): Promise<Response> {
  const error = (response as Marked)[source];
  if (error === undefined) return response;
  return answer(error, request, surroundings, options);
}
