import { forbidsContent } from '@codes/problem';
import type { NextRequest } from 'next/server.js';
import { answerThrown } from './answer.js';
import { bailoutOf } from './next/prerender.js';
import { guardContent } from './next/request-content.js';
import type { NextProblemOptions } from './options.js';
import { inContext } from './problem.js';

/**
 * Wraps a route handler, or a proxy (middleware): what it throws is answered as a problem (RFC 9457). What is Next's goes
 * on to Next: `redirect()`, `notFound()` and the bail-outs of rendering, a cause behind another error included.
 *
 * The request is not touched unless something was thrown: a static route stays static. What throws while Next renders an
 * answer to keep is not kept: at build the route becomes one that is rendered at each request, and in revalidation the
 * last good answer stays.
 *
 * @param handler - what Next would be given
 * @param options - how problems are answered
 */
export function withProblems<R extends Request = NextRequest, C = unknown, Result = Response>(
  handler: (request: R, context: C) => Result | Promise<Result>,
  options?: NextProblemOptions,
): (request: R, context: C) => Promise<Result | Response> {
  return async function answerProblems(request, context): Promise<Result | Response> {
    try {
      guardContent(request);
      const result = await handler(request, context);
      if (!(result instanceof Response)) return result;
      if (forbidsContent(result.status)) await refuseToKeep(request);
      return options === undefined ? result : await inContext(result, request, context, options);
    } catch (error) {
      return answerThrown(error, request, context, options);
    }
  };
}

/** Next cannot keep an answer that has no content (vercel/next.js#49005): it would be a 500 from then on. */
async function refuseToKeep(request: Request): Promise<void> {
  const bailout = await bailoutOf(request);
  if (bailout !== undefined) throw bailout;
}
