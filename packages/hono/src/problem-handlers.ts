import type { Env, ErrorHandler, MiddlewareHandler, NotFoundHandler } from 'hono';
import type { Routed } from './allowed-methods.js';
import { errorHandler } from './error-handler.js';
import { methodNotAllowedHandler } from './method-not-allowed-handler.js';
import { notFoundHandler } from './not-found-handler.js';
import type { HonoProblemOptions } from './options.js';

/** An application that takes handlers. */
interface Handled<E extends Env> extends Routed {
  onError: (handler: ErrorHandler<E>) => unknown;
  notFound: (handler: NotFoundHandler<E>) => unknown;
}

/**
 * All that an application needs: problem details for every error, 404 for a path that is not there, and 405 for a method
 * that a path does not take. `app.use(problemHandlers(app))` comes first, before all routes.
 *
 * It gives the application an error handler and a handler of what is not found, and returns the middleware for the rest.
 *
 * @param app - the application; `problem` answers by the same options in it
 * @param options - how problems are answered
 */
export function problemHandlers<E extends Env>(
  app: Handled<E>,
  options: HonoProblemOptions<E> = {},
): MiddlewareHandler<E> {
  app.onError(errorHandler(options));
  app.notFound(notFoundHandler(options));
  return methodNotAllowedHandler(app, options);
}
