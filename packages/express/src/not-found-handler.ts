import { problemError } from '@codes/problem';
import type { RequestHandler } from 'express';
import { answersOptions, pathInApplication } from './allowed-methods.js';
import { answer } from './answer.js';
import type { ExpressProblemOptions } from './options.js';

/**
 * Answers whatever reaches it with 404 (RFC 9110 §15.5.5), but for an OPTIONS that Express answers by itself when nobody
 * else did. Put it after all routes.
 *
 * @param options - by default those of `problemHandlers`, if the application has them
 */
export function notFoundHandler(options?: ExpressProblemOptions): RequestHandler {
  return function answerNotFound(request, response, next): void {
    if (request.method === 'OPTIONS' && answersOptions(request.app, pathInApplication(request))) next();
    else answer(response, problemError(404, []), options);
  };
}
