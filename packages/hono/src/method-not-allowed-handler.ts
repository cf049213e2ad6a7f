import { problemError } from '@codes/problem';
import type { Context, Env, MiddlewareHandler } from 'hono';
import { allowedMethods, pathIn, type Routed } from './allowed-methods.js';
import { answer } from './answer.js';
import { answerThrown } from './answer-thrown.js';
import { type HonoProblemOptions, optionsOf, rememberOptions } from './options.js';

/**
 * Middleware that answers a request whose path has routes, though none for its method, with 405 and the methods that
 * there are (RFC 9110 §15.5.6). It leaves OPTIONS alone, and every answer but a 404 that nobody threw.
 *
 * It also tells `problem`, and the handlers that have no options of their own, how the application answers; and it
 * answers what is thrown and is no instance of Error, which Hono itself lets escape. Put it before all routes, best first:
 * `app.use(methodNotAllowedHandler(app))`.
 *
 * @param app - the application
 * @param options - by default those of the application's error handler
 */
export function methodNotAllowedHandler<E extends Env = Env>(
  app: Routed,
  options?: HonoProblemOptions<E>,
): MiddlewareHandler<E> {
  return async function answerMethodNotAllowed(c, next): Promise<void> {
    const { routeIndex } = c.req;
    rememberOptions(c as Context, (options as HonoProblemOptions | undefined) ?? optionsOf(app));
    try {
      await next();
    } catch (thrown) {
      if (thrown instanceof Error) throw thrown;
      c.res = await answerThrown(c as Context, thrown);
      return;
    }
    if (c.res.status !== 404 || c.error !== undefined || c.req.method === 'OPTIONS') return;
    const allow = allowedMethods(app, pathIn(app, c as Context, routeIndex, answerMethodNotAllowed));
    if (allow.length === 0 || allow.includes(c.req.method)) return;
    c.res = answer(c as Context, problemError(405, [{ allow }]), options as HonoProblemOptions | undefined);
  };
}
