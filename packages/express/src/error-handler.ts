import { renderProblem, reportProblem, sendProblem } from '@codes/problem';
import type { ErrorRequestHandler } from 'express';
import { contextOf, type ExpressProblemOptions } from './options.js';

/**
 * Answers every error with problem details (RFC 9457). Put it after all routes and handlers.
 *
 * An error that comes when the head of the answer was sent already is reported, and left to Express, which closes the
 * connection: the client cannot be told otherwise that the content is incomplete.
 *
 * @param options - by default those of `problemHandlers`, if the application has them
 */
export function errorHandler(options?: ExpressProblemOptions): ErrorRequestHandler {
  // Express takes a function for an error handler by its four parameters.
  return function answerError(error, request, response, next): void {
    const context = contextOf(request, response, options);
    const rendered = renderProblem(error, context);
    reportProblem(rendered, context);
    if (response.headersSent) next(error);
    else sendProblem(response, rendered);
  };
}
