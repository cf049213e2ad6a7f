import { isPolluted, ownOptions } from '../guarded.js';
import type { ProblemContext } from '../render/context.js';
import { type RenderedProblem, renderProblem } from '../render/render-problem.js';
import type { ResponseHeaders } from './replace-fields.js';
import { reportProblem, warnOfNames } from './report.js';

/** The `Response` of the platform, where the types of the platform are known. */
export type FetchResponse = typeof globalThis extends { Response: { prototype: infer Value } } ? Value : unknown;

/**
 * The answer to an error as a `Response`, for whatever speaks Fetch; the error is reported. Never throws.
 *
 * @param error - anything that was thrown
 * @param context - the request that is answered, and how
 */
export function toResponse(error: unknown, context: ProblemContext = {}): FetchResponse {
  const rendered = renderProblem(error, context);
  reportProblem(rendered, context);
  return fetchResponse(rendered);
}

/** A rendered problem as a `Response`. */
export function fetchResponse(rendered: RenderedProblem): FetchResponse {
  warnOfNames(rendered.problem);
  const { status, headers, body } = rendered;
  // What the platform does not find in the options it would take from a polluted Object.prototype.
  const init = isPolluted() ? ownOptions({ status, headers: [] }) : { status };
  const response = new (globalThis as unknown as ResponseGlobal).Response(body, init);
  const fields = (response as { readonly headers: Pick<ResponseHeaders, 'append' | 'set'> }).headers;
  // One by one: a list that is given to the constructor is converted first, which costs more.
  for (const [name, value] of headers) {
    // A text brings a type of its own.
    if (name === 'Content-Type') fields.set(name, value);
    else fields.append(name, value);
  }
  return response;
}

interface ResponseGlobal {
  readonly Response: new (body: string | null, init: { status: number; headers?: never[] }) => FetchResponse;
}
