import { problemHtml } from '../body/html.js';
import { problemJson } from '../body/json.js';
import type { HttpError } from '../error/http-error.js';
import { negotiate } from '../negotiate/media-type.js';
import { appendVary } from '../negotiate/vary.js';
import { errorToAnswer, statusError } from './answer.js';
import { ask, ownOptions } from '../guarded.js';
import type { AnyProblem, ProblemContext } from './context.js';
import {
  cacheControl,
  completeRequired,
  type FieldLine,
  fieldLines,
  type FieldLines,
  remainingLines,
} from './fields.js';
import { type Details, problemOf, statusOf } from './problem.js';
import { ownMembersOf } from './own-members.js';
import { requestField, requestMember } from './request.js';

/** An answer, ready to be written. */
export interface RenderedProblem {
  /** From 400 to 599; `status` of the problem is the same. */
  readonly status: number;
  /** Field lines: names as they are usually written, `Set-Cookie` possibly more than once. */
  readonly headers: FieldLine[];
  /** `null` where there is none to send: with HEAD. */
  readonly body: string | null;
  /** What the body says. */
  readonly problem: AnyProblem;
  /** The error that is answered: what was thrown, or that it lacks a field without which its status must not be sent. */
  readonly error: unknown;
}

/**
 * The answer to an error, whatever was thrown: a legal status, legal header fields and problem details that say nothing
 * but what is meant for the client (RFC 9457). Pure, and never throws.
 *
 * @param error - anything
 * @param options - the request that is answered, and how; nothing is required
 */
export function renderProblem(error: unknown, options: ProblemContext = {}): RenderedProblem {
  const context = ownOptions(options);
  const answered = ownMembersOf(errorToAnswer(error, context));
  const status = statusOf(answered);
  const lines = fieldLines(answered, status);
  const missing = completeRequired(lines, status, context);
  if (missing === undefined) return render(answered, status, error, lines, context);
  const fault = incomplete(status, missing, error);
  return render(statusError(500), 500, fault, new Map(), context);
}

function incomplete(status: number, field: string, cause: unknown): Error {
  return new Error(
    `A ${status} was to be sent without ${field}, which it must have: give the error one, or the application's defaults`,
    { cause },
  );
}

function render(
  error: HttpError,
  status: number,
  thrown: unknown,
  lines: FieldLines,
  context: ProblemContext,
): RenderedProblem {
  const details = problemOf(error, status, thrown, context);
  const preferred = negotiate(requestField(context.request, 'accept'), Boolean(context.html));
  const page = preferred === 'text/html' ? htmlOf(details, context) : undefined;
  const type = preferred === 'text/html' && page === undefined ? 'application/problem+json' : preferred;
  return {
    status,
    headers: headersOf(type, lines, details.locale, context),
    body: requestMember(context.request, 'method') === 'HEAD' ? null : (page ?? problemJson(details.problem)),
    problem: details.problem,
    error: thrown,
  };
}

function htmlOf({ problem, locale }: Details, { html }: ProblemContext): string | undefined {
  const page = typeof html === 'function' ? ask(() => html({ ...problem }, locale)) : problemHtml(problem, locale);
  return typeof page === 'string' ? page : undefined;
}

function headersOf(type: string, lines: FieldLines, locale: string | undefined, context: ProblemContext): FieldLine[] {
  const isPage = type === 'text/html';
  const vary = lines.get('vary')?.map(([, value]) => value);
  const asked = context.localize === undefined ? 'Accept' : 'Accept, Accept-Language';
  const headers: FieldLine[] = [
    ['Content-Type', isPage ? 'text/html; charset=utf-8' : type],
    ['Cache-Control', cacheControl(lines)],
    ['Vary', vary === undefined ? asked : appendVary(vary, asked)],
  ];
  if (isPage) headers.push(['X-Content-Type-Options', 'nosniff']);
  if (locale !== undefined) headers.push(['Content-Language', locale]);
  if (lines.size === 0) return headers;
  const version = requestMember(context.request, 'httpVersionMajor');
  return [...headers, ...remainingLines(lines, headers, typeof version === 'number' ? version : 1)];
}
