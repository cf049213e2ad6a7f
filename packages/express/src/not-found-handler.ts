import { problemError } from '@codes/problem';
import type { RequestHandler } from 'express';
import { answer } from './answer.js';
import type { ExpressProblemOptions } from './options.js';

/**
 * Answers whatever reaches it with 404 (RFC 9110 §15.5.5). Put it after all routes.
 *
 * @param options - by default those of `problemHandlers`, if the application has them
 */
export function notFoundHandler(options?: ExpressProblemOptions): RequestHandler {
  return function answerNotFound(_request, response): void {
    answer(response, problemError(404, []), options);
  };
}
