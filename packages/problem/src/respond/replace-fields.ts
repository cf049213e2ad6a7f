import { appendVary } from '../negotiate/vary.js';
import type { RenderedProblem } from '../render/render-problem.js';
import { warnOfNames } from './report.js';
import { isStale } from './stale.js';

/** Header fields of a response: a Fetch `Headers`, as far as it is needed. */
export interface ResponseHeaders {
  keys: () => Iterable<string>;
  get: (name: string) => string | null;
  set: (name: string, value: string) => void;
  append: (name: string, value: string) => void;
  delete: (name: string) => void;
}

/**
 * Makes the header fields of a response those of a problem, for frameworks whose responses are Fetch's: fields that
 * described what was to be answered before are removed; all others, such as `Set-Cookie` and those of CORS, stay.
 *
 * @param headers - those that were set before; they are changed
 * @param rendered - what is answered
 */
export function replaceFields(headers: ResponseHeaders, rendered: RenderedProblem): void {
  warnOfNames(rendered.problem);
  // A copy: what is deleted on the way would make the next one be passed over.
  for (const name of Array.from(headers.keys())) if (isStale(name)) headers.delete(name);
  const written = new Set<string>(['set-cookie']);
  for (const [name, value] of rendered.headers) {
    const key = name.toLowerCase();
    if (written.has(key)) headers.append(name, value);
    else headers.set(name, key === 'vary' ? appendVary(headers.get(name) ?? undefined, value) : value);
    written.add(key);
  }
}
