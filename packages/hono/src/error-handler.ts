import type { Context, Env, ErrorHandler } from 'hono';
import { answerThrown } from './answer-thrown.js';
import { type HonoProblemOptions, withOptions } from './options.js';

/**
 * Answers every error with problem details (RFC 9457): `app.onError(errorHandler())`.
 *
 * Hono calls it for instances of Error alone: `guard` is for whatever else is thrown.
 *
 * @param options - how problems are answered
 */
export function errorHandler<E extends Env = Env>(options: HonoProblemOptions<E> = {}): ErrorHandler<E> {
  const given = options as unknown as HonoProblemOptions;
  return withOptions<ErrorHandler<E>>((error, c) => answerThrown(c as Context, error, given), given);
}
