/**
 * A route that is not there, for all paths below a folder that no other route has:
 * `app/api/[[...unmatched]]/route.ts` with `export { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } from '@codes/next/not-found'`.
 *
 * @packageDocumentation
 */
import { problemError } from '@codes/problem';
import { answer } from './answer.js';
import type { NextProblemOptions } from './options.js';
import type { Route } from './route.js';

/**
 * A route that answers every method with 404 (RFC 9110 §15.5.5).
 *
 * @param options - how problems are answered
 */
export function notFoundRoute(options?: NextProblemOptions): Route<unknown> {
  const refuse: Route<unknown>['GET'] = (request, context) => answer(problemError(404, []), request, context, options);
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, HEAD: refuse, OPTIONS: refuse };
}

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = notFoundRoute();
