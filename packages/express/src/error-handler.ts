import { renderProblem, reportProblem, sendProblem } from '@codes/problem';
import type { ErrorRequestHandler } from 'express';
import { contextOf, type ExpressProblemOptions } from './options.js';

/**
 * Answers every error with problem details (RFC 9457). Put it after all routes and handlers.
 *
 * An error that comes when the head of the answer was sent already is reported, and the connection is closed: the client
 * cannot be told otherwise that the content is incomplete. An answer that is complete stays as it is. Neither is passed
 * on: the handler of Express would log it once more, and fall over an error that cannot be shown.
 *
 * @param options - by default those of `problemHandlers`, if the application has them
 */
export function errorHandler(options?: ExpressProblemOptions): ErrorRequestHandler {
  // Express takes a function for an error handler by its four parameters.
  return function answerError(error, request, response, _next): void {
    const context = contextOf(request, response, options);
    const rendered = renderProblem(error, context);
    reportProblem(rendered, context);
    sendProblem(response, rendered);
  };
}
