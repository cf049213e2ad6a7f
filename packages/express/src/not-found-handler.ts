import { problemError } from '@codes/problem';
import type { RequestHandler } from 'express';
import { allowedMethods } from './allowed-methods.js';
import { answer } from './answer.js';
import type { ExpressProblemOptions } from './options.js';

/**
 * Answers whatever reaches it with 404 (RFC 9110 §15.5.5), but for OPTIONS of a path with routes, which Express answers
 * itself when nobody else did. Put it after all routes.
 *
 * @param options - by default those of `problemHandlers`, if the application has them
 */
export function notFoundHandler(options?: ExpressProblemOptions): RequestHandler {
  return function answerNotFound(request, response, next): void {
    if (request.method === 'OPTIONS' && allowedMethods(request.app, request.path).length > 0) next();
    else answer(response, problemError(404, []), options);
  };
}
