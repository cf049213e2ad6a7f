import type { Context } from 'hono';
import { basePath, matchedRoutes } from 'hono/route';
import type { Router } from 'hono/router';
import type { H, RouterRoute } from 'hono/types';
import { findTargetHandler, isMiddleware } from 'hono/utils/handler';

/** An application of Hono, as far as it is needed. */
export interface Routed {
  readonly router: Router<[H, RouterRoute]>;
  readonly routes: readonly RouterRoute[];
}

/**
 * The methods that the routes of a path take, in any order; none where it has no route, or one that takes them all.
 *
 * The application's own router is asked, so that a path matches here if and only if it matches there.
 */
export function allowedMethods({ router, routes }: Routed, path: string): string[] {
  const allowed = new Set<string>();
  for (const method of new Set(routes.map((route) => route.method))) {
    for (const [[handler, route]] of router.match(method, path)[0]) {
      if (route.method === method && takesRequests(handler, route)) allowed.add(method);
    }
  }
  if (allowed.has('ALL')) return [];
  // Hono answers HEAD by the routes of GET, and never by those of its own.
  allowed.delete('HEAD');
  return allowed.has('GET') ? [...allowed, 'HEAD'] : [...allowed];
}

/** Whether a route is for requests, or only on their way: middleware is a route of all methods, too. */
function takesRequests(handler: H, { method }: RouterRoute): boolean {
  return method !== 'ALL' || !isMiddleware(findTargetHandler(handler));
}

/**
 * The path of a request as the routes of an application see it, which another one may have taken in under a path.
 *
 * @param index - which of the request's routes is the middleware's
 */
export function pathIn({ routes }: Routed, c: Context, index: number, middleware: H): string {
  const here = matchedRoutes(c)[index];
  const there = routes.find(({ handler }) => handler === middleware);
  const { path } = c.req;
  if (here === undefined || there === undefined || here.basePath === there.basePath) return path;
  const mount = segments(basePath(c, index)).slice(0, -segments(there.basePath).length || undefined);
  return path.slice(mount.map((segment) => `/${segment}`).join('').length) || '/';
}

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}
