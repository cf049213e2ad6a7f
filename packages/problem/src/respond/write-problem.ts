import { appendVary } from '../negotiate/vary.js';
import { attempt, ownOptions, read } from '../guarded.js';
import type { ProblemContext, ProblemRequest } from '../render/context.js';
import { type RenderedProblem, renderProblem } from '../render/render-problem.js';
import { reportProblem, warnOfNames } from './report.js';
import { byteLength } from './platform.js';
import { isStale } from './stale.js';

type FieldValue = string | number | readonly string[] | undefined;

/** A response of `node:http` or `node:http2`, as far as it is needed. */
export interface ServerResponse {
  statusCode: number;
  statusMessage?: string;
  readonly headersSent: boolean;
  readonly writableEnded?: boolean;
  readonly destroyed?: boolean;
  readonly req?: ProblemRequest;
  getHeader: (name: string) => FieldValue;
  getHeaderNames: () => string[];
  setHeader: (name: string, value: string | readonly string[]) => unknown;
  removeHeader: (name: string) => void;
  end: { (): unknown; (content: string): unknown };
  destroy?: () => unknown;
  /** Of HTTP/2. */
  readonly stream?: { readonly close: (code: number) => unknown };
}

/**
 * Answers an error by a response of `node:http` or `node:http2`, and reports it. Fields that described what was to be
 * answered before are removed; all others, such as `Set-Cookie` and those of CORS, stay. Never throws.
 *
 * @param response - one that nothing was sent of yet; of a response under way the connection is closed, since the client
 * cannot be told otherwise that it is incomplete
 * @param error - anything that was thrown
 * @param context - how it is answered; the request is `response.req` unless it is given
 */
export function writeProblem(response: ServerResponse, error: unknown, context: ProblemContext = {}): void {
  const request = ownOptions(context).request ?? (read(response, 'req') as ProblemRequest | undefined);
  const whole = { carries: (name: string) => response.getHeader(name) !== undefined, ...context, request };
  const rendered = renderProblem(error, whole);
  reportProblem(rendered, whole);
  sendProblem(response, rendered);
}

/** Writes a rendered problem. Never throws. */
export function sendProblem(response: ServerResponse, rendered: RenderedProblem): void {
  warnOfNames(rendered.problem);
  try {
    if (response.writableEnded === true || response.destroyed === true) return;
    if (response.headersSent) {
      breakOff(response);
      return;
    }
    clearStale(response);
    response.statusCode = rendered.status;
    // That of HTTP/2 is inherited, and even to read it makes Node warn.
    if (Object.hasOwn(response, 'statusMessage')) response.statusMessage = '';
    for (const [name, values] of byName(response, rendered)) response.setHeader(name, values);
    if (rendered.body === null) {
      response.end();
    } else {
      // Node would say it by itself, yet only on the wire: what logs the answer asks the response.
      response.setHeader('Content-Length', String(byteLength(rendered.body)));
      response.end(rendered.body);
    }
  } catch {
    // The head was sent meanwhile: what follows it cannot be told from the content.
    attempt(() => breakOff(response));
  }
}

/** Closes the connection, or in HTTP/2 the stream with INTERNAL_ERROR (RFC 9113 §7): without, it would count as whole. */
function breakOff(response: ServerResponse): void {
  const stream = read(response, 'stream') as ServerResponse['stream'];
  if (stream === undefined) response.destroy?.();
  else stream.close(2);
}

/** The fields to set: to Vary and Set-Cookie that the response has, those of the problem are added. */
function byName(response: ServerResponse, { headers }: RenderedProblem): Map<string, string | string[]> {
  const fields = new Map<string, string | string[]>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const before = fields.get(name) ?? (key === 'set-cookie' ? response.getHeader(name) : undefined);
    const held = key === 'vary' ? response.getHeader(name) : undefined;
    if (held !== undefined) fields.set(name, appendVary(held, value));
    else fields.set(name, before === undefined ? value : [before, value].flat().map(String));
  }
  return fields;
}

/** Removes the fields of an answer that is not given after all. */
function clearStale(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) if (isStale(name.toLowerCase())) response.removeHeader(name);
}
