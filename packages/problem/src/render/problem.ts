import { isErrorStatus } from '@codes/enums';
import { noMembers, publicExtensions } from '../body/members.js';
import { safeInstance, safeType } from '../body/uri.js';
import type { HttpError } from '../error/http-error.js';
import { preferredLocales } from '../negotiate/locales.js';
import { ask, isObject, read } from '../guarded.js';
import type { AnyProblem, ProblemContext } from './context.js';
import { isDevelopment } from './development.js';
import { requestField } from './request.js';

/** The problem details of an error, and the language that they are in, if one was chosen. */
export interface Details {
  readonly problem: AnyProblem;
  readonly locale: string | undefined;
}

/** The problem details of an error: what it says of itself, and what the application adds. Never throws. */
export function problemOf(error: HttpError, status: number, thrown: unknown, context: ProblemContext): Details {
  const problem = ownMembers(error, status);
  const locale = localize(problem, context);
  addTraceId(problem, context);
  addStack(problem, thrown, context);
  return { problem: customized(problem, context), locale };
}

/** The status of an error; 500 where it is none of an error. */
export function statusOf(error: HttpError): number {
  const status = read(error, 'status');
  return isErrorStatus(status) ? status : 500;
}

function ownMembers(error: HttpError, status: number): AnyProblem {
  const detail = read(error, 'detail');
  const instance = safeInstance(read(error, 'instance'));
  const title = read(error, 'title');
  const problem: AnyProblem = {
    type: safeType(read(error, 'type')) ?? 'about:blank',
    title: typeof title === 'string' ? title : 'Error',
    status,
  };
  if (typeof detail === 'string') problem.detail = detail;
  if (instance !== undefined) problem.instance = instance;
  const extensions = publicExtensions(read(error, 'extensions'));
  return extensions === noMembers ? problem : { ...problem, ...extensions };
}

function localize(problem: AnyProblem, context: ProblemContext): string | undefined {
  if (context.localize === undefined) return undefined;
  for (const locale of preferredLocales(requestField(context.request, 'accept-language'))) {
    const texts = ask(() => context.localize?.({ ...problem }, locale, context));
    if (typeof texts !== 'object' || texts === null) continue;
    const title = read(texts, 'title');
    const detail = read(texts, 'detail');
    if (typeof title !== 'string' && typeof detail !== 'string') continue;
    if (typeof title === 'string') problem.title = title;
    if (typeof detail === 'string') problem.detail = detail;
    return locale;
  }
  return undefined;
}

function addTraceId(problem: AnyProblem, context: ProblemContext): void {
  const traceId = context.traceId === undefined ? undefined : ask(() => context.traceId?.(context));
  if (typeof traceId === 'string') problem['traceId'] = traceId;
}

function addStack(problem: AnyProblem, thrown: unknown, { exposeStack }: ProblemContext): void {
  if (exposeStack !== true && !(exposeStack === 'development' && isDevelopment())) return;
  const stack = typeof thrown === 'object' && thrown !== null ? read(thrown, 'stack') : undefined;
  if (typeof stack === 'string') problem['stack'] = stack;
}

/** What `customize` makes of a problem, as far as it is still one: members of RFC 9457 keep their types. */
function customized(problem: AnyProblem, context: ProblemContext): AnyProblem {
  if (context.customize === undefined) return problem;
  const draft = { ...problem };
  const changed: unknown = ask(() => context.customize?.(draft, context) ?? draft);
  if (!isObject(changed) || Array.isArray(changed)) return problem;
  const text = (name: 'title' | 'detail'): string | undefined => {
    const value = read(changed, name);
    return typeof value === 'string' ? value : undefined;
  };
  const detail = text('detail');
  const instance = safeInstance(read(changed, 'instance'));
  const stack = read(problem, 'stack');
  return {
    type: safeType(read(changed, 'type')) ?? problem.type,
    title: text('title') ?? problem.title,
    status: problem.status,
    ...(detail !== undefined && { detail }),
    ...(instance !== undefined && { instance }),
    ...publicExtensions(changed),
    ...(stack !== undefined && { stack }),
  };
}
