import {
  fetchResponse,
  type HttpError,
  type ProblemContext,
  problemError,
  renderProblem,
  reportFault,
  reportProblem,
} from '@codes/problem';
import { controlFlowOf, fallbackStatus } from './next/control-flow.js';
import { bailoutOf, isBuilding, isHeld } from './next/prerender.js';
import { exchangeOf, type NextProblemOptions } from './options.js';
import type { Place } from './reporting/report.js';
import { shared } from './reporting/shared.js';

/** Stands for the bail-out that is not asked for, since it would take the place of the error. */
const held = 'held';

/** What a handler is called with besides the request: the parameters of a route, or the event of a proxy. */
type Surroundings = { readonly params?: unknown; readonly waitUntil?: unknown } | undefined;

/** Answers with an error that was not thrown: it is reported only if it could not be answered as it is. */
export async function answer(
  error: HttpError,
  request: Request,
  surroundings: unknown,
  options?: NextProblemOptions,
): Promise<Response> {
  const { context, report } = exchangeOf(request, options, placeOf(surroundings));
  const rendered = renderProblem(error, context);
  reportFault(error, rendered, context);
  if (report.told !== undefined) await report.told;
  return fetchResponse(rendered);
}

/**
 * Answers with an error that was thrown, and reports it.
 *
 * @throws what is for Next: its own signals; and the error, while Next renders an answer that it would keep
 */
export async function answerThrown(
  thrown: unknown,
  request: Request,
  surroundings: unknown,
  options?: NextProblemOptions,
): Promise<Response> {
  const signal = await controlFlowOf(thrown);
  const error = signal === undefined ? thrown : await fallbackError(signal, options);
  const bailout = (await isHeld()) ? held : await bailoutOf(request);
  if (bailout !== undefined) return answerPrerender(error, bailout, surroundings, options);
  const { context, report } = exchangeOf(request, options, placeOf(surroundings));
  const rendered = renderProblem(error, context);
  reportProblem(rendered, context);
  if (report.told !== undefined) await report.told;
  return fetchResponse(rendered);
}

/**
 * The error to answer with in place of a signal of Next.
 *
 * @throws the signal, unless it is one that is to be answered
 */
async function fallbackError(signal: object, options: NextProblemOptions | undefined): Promise<HttpError> {
  // Not one that somebody gave to Object.prototype.
  const isAsked = options !== undefined && Object.hasOwn(options, 'fallbacks') && options.fallbacks === true;
  const status = isAsked ? await fallbackStatus(signal) : undefined;
  if (status === undefined) throw signal;
  return problemError(status, []);
}

/**
 * An error while Next renders an answer to keep. At build nothing is kept: the route is rendered at each request. Later,
 * the last good answer stays, as RFC 5861 §4 has it for a 5xx. A 4xx of a path with parameters is answered, since it may
 * be the first time that somebody asks for it; it is stale from the start.
 */
async function answerPrerender(
  error: unknown,
  bailout: unknown,
  surroundings: unknown,
  options: NextProblemOptions | undefined,
): Promise<Response> {
  if (isBuilding()) {
    const isSignal = (await controlFlowOf(bailout)) !== undefined;
    if (isSignal) console.warn('A route threw while it was built, and is rendered at each request instead:', error);
    throw isSignal ? bailout : error;
  }
  const rendered = renderProblem(error, options as ProblemContext | undefined);
  if (rendered.status >= 500) throw error;
  const params: unknown = await (surroundings as Surroundings)?.params;
  if (Object.keys(params ?? {}).length > 0) return fetchResponse(rendered);
  if (typeof error === 'object' && error !== null) shared().expected.add(error);
  throw error;
}

function placeOf(surroundings: unknown): Place {
  const { params, waitUntil } = (surroundings as Surroundings) ?? {};
  return { routerKind: 'App Router', routeType: waitUntil === undefined ? 'route' : 'proxy', params };
}
