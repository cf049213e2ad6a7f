import {
  problemError,
  type ProblemContext,
  type ProblemOptions,
  renderProblem,
  reportProblem,
  sendProblem,
} from '@codes/problem';
import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next';
import { reporterOf } from '../reporting/report.js';

/** What the functions among the options are told. */
export interface PagesContext {
  readonly request: NextApiRequest;
  readonly response: NextApiResponse;
}

/** How problems are answered: see `ProblemOptions` of `@codes/problem`. */
export type PagesProblemOptions = ProblemOptions<PagesContext>;

/** Handlers by method. */
export type PagesHandlers<T = unknown> = Readonly<
  Partial<Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS', NextApiHandler<T>>>
>;

/**
 * Wraps an API route of the Pages Router: what it throws is answered as a problem (RFC 9457).
 *
 * Given handlers by method, it answers all other methods with 405 and those that there are (RFC 9110 §15.5.6), HEAD as
 * GET, and OPTIONS with the methods.
 *
 * @param handler - what Next would be given, or one for each method
 * @param options - how problems are answered
 */
export function pagesHandler<T = unknown>(
  handler: NextApiHandler<T> | PagesHandlers<T>,
  options?: PagesProblemOptions,
): (request: NextApiRequest, response: NextApiResponse<T>) => Promise<void> {
  const handle = typeof handler === 'function' ? handler : byMethod(handler);
  return async function answerProblems(request, response): Promise<void> {
    try {
      await handle(request, response);
    } catch (error) {
      await answer(error, request, response, options);
    }
  };
}

function byMethod<T>(handlers: PagesHandlers<T>): NextApiHandler<T> {
  const allow = ['OPTIONS', ...Object.keys(handlers)];
  return async (request, response) => {
    const method = request.method as keyof PagesHandlers;
    const handler = Object.hasOwn(handlers, method) ? handlers[method] : method === 'HEAD' ? handlers.GET : undefined;
    const error = problemError(405, [{ allow }]);
    if (handler !== undefined) await handler(request, response);
    else if (method === 'OPTIONS') response.status(204).setHeader('Allow', String(error.headers['Allow'])).end();
    else throw error;
  };
}

async function answer(
  error: unknown,
  request: NextApiRequest,
  response: NextApiResponse,
  options: PagesProblemOptions | undefined,
): Promise<void> {
  const own = options as ProblemOptions | undefined;
  const place = { routerKind: 'Pages Router', routeType: 'route', params: request.query } as const;
  const report = reporterOf(own?.onError, request, place);
  const carries = (name: string): boolean => response.hasHeader(name);
  const context = { ...own, onError: report.onError, request, response, carries } as unknown as ProblemContext;
  const rendered = renderProblem(error, context);
  reportProblem(rendered, context);
  // Its `json` would change the media type, its `end` does not.
  sendProblem(response, rendered);
  await report.told;
}
