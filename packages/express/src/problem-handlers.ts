import type { Application, ErrorRequestHandler, RequestHandler } from 'express';
import { errorHandler } from './error-handler.js';
import { methodNotAllowedHandler } from './method-not-allowed-handler.js';
import { notFoundHandler } from './not-found-handler.js';
import { type ExpressProblemOptions, rememberOptions } from './options.js';

/**
 * All that an application needs, in order: 405 for a method that a path does not take, 404 for a path that is not there,
 * and problem details for every error. `app.use(problemHandlers(app))` comes last.
 *
 * @param app - the application; `problem` and the handlers answer by the same options in it, and in those mounted on it
 * @param options - how problems are answered
 */
export function problemHandlers(
  app: Application,
  options: ExpressProblemOptions = {},
): [RequestHandler, RequestHandler, ErrorRequestHandler] {
  rememberOptions(app, options);
  return [methodNotAllowedHandler(app, options), notFoundHandler(options), errorHandler(options)];
}
