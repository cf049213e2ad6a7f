import type { ProblemContext, ProblemOptions } from '@codes/problem';
import type { NextRequest } from 'next/server.js';
import { type Place, type Reporter, reporterOf } from './reporting/report.js';

/** What the functions among the options are told. */
export interface NextContext {
  readonly request: NextRequest;
}

/** How problems are answered: see `ProblemOptions` of `@codes/problem`. */
export interface NextProblemOptions extends ProblemOptions<NextContext> {
  /**
   * Whether `notFound()`, `forbidden()` and `unauthorized()` are answered with problems, instead of by Next with a status
   * and nothing else. A 401 needs challenges: `defaults: { challenges: [{ scheme: 'Bearer' }] }`.
   */
  readonly fallbacks?: boolean | undefined;
}

/** The request that is answered, how, and what is told of it. */
export interface Exchange {
  readonly context: ProblemContext;
  readonly report: Reporter;
}

/** The exchange of a request, where it is answered. */
export function exchangeOf(request: Request, options: NextProblemOptions | undefined, place: Place): Exchange {
  const own = options as ProblemOptions | undefined;
  const report = reporterOf(own?.onError, request, place);
  return { context: { ...own, onError: report.onError, request }, report };
}
