import { type HttpError, problemError } from '@codes/problem';
import type { NextRequest } from 'next/server.js';
import { answer } from './answer.js';
import type { NextProblemOptions } from './options.js';
import { withProblems } from './with-problems.js';

/** The methods that a route can have in Next. To any other one Next itself answers 400. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** A method that a route can have. */
export type RouteMethod = (typeof methods)[number];

/** A handler of a route. */
export type RouteHandler<C> = (request: NextRequest, context: C) => Response | Promise<Response>;

/** The handlers of a route, one for each method. */
export type Route<C> = Readonly<Record<RouteMethod, (request: NextRequest, context: C) => Promise<Response>>>;

/**
 * A whole route: the handlers, wrapped by `withProblems`; and for all other methods 405 with the methods that there are
 * (RFC 9110 §15.5.6). HEAD is answered as GET is, without content (§9.3.2), and OPTIONS with the methods (§9.3.7).
 *
 * ```
 * export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = route({ GET: async (request) => … });
 * ```
 *
 * A route that exports POST or OPTIONS is dynamic in Next, whatever its GET does. For one that is to be static, or
 * revalidated, wrap GET alone by `withProblems`.
 *
 * @param handlers - by method
 * @param options - how problems are answered
 */
export function route<C = unknown>(
  handlers: Readonly<Partial<Record<RouteMethod, RouteHandler<C>>>>,
  options?: NextProblemOptions,
): Route<C> {
  const { GET, HEAD, OPTIONS } = handlers;
  const given = methods.filter((method) => method === 'OPTIONS' || handlers[method] !== undefined);
  const notAllowed = problemError(405, [{ allow: given }]);
  const refuse: Route<C>[RouteMethod] = (request, context) => answer(notAllowed, request, context, options);
  const handlerOf = (method: RouteMethod): Route<C>[RouteMethod] => {
    const handler = handlers[method];
    return handler === undefined ? refuse : wrap(handler);
  };
  return {
    GET: handlerOf('GET'),
    POST: handlerOf('POST'),
    PUT: handlerOf('PUT'),
    PATCH: handlerOf('PATCH'),
    DELETE: handlerOf('DELETE'),
    HEAD: HEAD === undefined && GET !== undefined ? withoutContent(wrap(GET)) : handlerOf('HEAD'),
    OPTIONS: OPTIONS === undefined ? async () => methodsOf(notAllowed) : handlerOf('OPTIONS'),
  };

  function wrap(handler: RouteHandler<C>): Route<C>[RouteMethod] {
    const checked: RouteHandler<C> = async (request, context) => responseOf(await handler(request, context));
    return withProblems(checked, options);
  }
}

function methodsOf(notAllowed: HttpError): Response {
  return new Response(null, { status: 204, headers: { Allow: String(notAllowed.headers['Allow']) } });
}

function withoutContent<C>(handle: Route<C>[RouteMethod]): Route<C>[RouteMethod] {
  return async (request, context) => {
    const response = await handle(request, context);
    // What a stream would have given is not made.
    await response.body?.cancel();
    return new Response(null, response);
  };
}

function responseOf(result: unknown): Response {
  if (result instanceof Response) return result;
  throw new TypeError(`A handler has to return a Response, and this one returned ${typeof result}`);
}
