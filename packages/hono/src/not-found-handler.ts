import { problemError } from '@codes/problem';
import type { Context, Env } from 'hono';
import { answer } from './answer.js';
import type { ProblemResponse } from './answered.js';
import type { HonoProblemOptions } from './options.js';

/**
 * Answers whatever no route does with 404 (RFC 9110 §15.5.5): `app.notFound(notFoundHandler())`.
 *
 * @param options - by default those of the error handler, if `methodNotAllowedHandler` is there to tell them
 */
export function notFoundHandler<E extends Env = Env>(
  options?: HonoProblemOptions<E>,
): (c: Context<E>) => ProblemResponse<404> {
  return function answerNotFound(c) {
    return answer(
      c as Context,
      problemError(404, []),
      options as HonoProblemOptions | undefined,
    ) as ProblemResponse<404>;
  };
}
