import { type ProblemContext, type RenderedProblem, renderProblem } from '../../src/index.js';

/** What was rendered, as a client reads it: the constructor of Headers refuses what is illegal. */
export interface Answer extends RenderedProblem {
  readonly fields: Headers;
  readonly json: Record<string, unknown>;
}

export function answerTo(error: unknown, context?: ProblemContext): Answer {
  const rendered = renderProblem(error, context);
  const { headers, body } = rendered;
  const isJson = headers.some(([name, value]) => name === 'Content-Type' && value.endsWith('json'));
  return {
    ...rendered,
    fields: new Headers(headers),
    json: isJson && body !== null ? (JSON.parse(body) as Record<string, unknown>) : {},
  };
}

/** A request with header fields, their names in lower case. */
export function requestWith(headers: Record<string, string>, method = 'GET') {
  return { method, url: '/', headers };
}
