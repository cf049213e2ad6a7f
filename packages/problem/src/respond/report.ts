import { isExtensionName, reservedMembers } from '../body/members.js';
import { requestInstance } from '../body/uri.js';
import { attempt } from '../guarded.js';
import type { AnyProblem, ProblemContext, ProblemRequest } from '../render/context.js';
import { isDevelopment } from '../render/development.js';
import type { RenderedProblem } from '../render/render-problem.js';
import { isAborted, isAbortError } from '../render/request.js';
import { theConsole } from './platform.js';

const reported = /* @__PURE__ */ new WeakSet();

/**
 * Tells `onError` of an error that was answered, once a request; without one, `console.error` is told of a 5xx. An
 * exchange that the client broke off is no error of ours. Never throws, and leaves no rejection unhandled.
 */
export function reportProblem({ error, problem }: RenderedProblem, context: ProblemContext): void {
  const { request, onError } = context;
  // What nobody is told of does not count as told.
  if (onError === undefined && problem.status < 500) return;
  if ((isAbortError(error) && isAborted(request)) || isRepeated(request)) return;
  if (onError !== undefined) void settle(() => onError(error, problem, context));
  else logProblem(error, problem, request);
}

/**
 * Reports an answer that was not thrown only where the error could not be answered as it is, for lack of a field that
 * its status requires.
 */
export function reportFault(answered: unknown, rendered: RenderedProblem, context: ProblemContext): void {
  if (rendered.error !== answered) reportProblem(rendered, context);
}

function isRepeated(request: ProblemRequest | undefined): boolean {
  if (typeof request !== 'object' || request === null) return false;
  if (reported.has(request)) return true;
  reported.add(request);
  return false;
}

async function settle(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch {
    // A hook that fails is not to be heard by the client, nor to end the process.
  }
}

/** Writes what was thrown to the log, with what finds it: the method, the path and the trace id that the client has. */
function logProblem(error: unknown, problem: AnyProblem, request: ProblemRequest | undefined): void {
  const trace = typeof problem['traceId'] === 'string' ? ` (trace id ${problem['traceId']})` : '';
  const line = oneLine(`${requestLine(request)}${problem.status} ${problem.title}${trace}:`);
  attempt(() => {
    try {
      theConsole().error(line, error);
    } catch {
      theConsole().error(line, 'an error that cannot be shown');
    }
  });
}

/** Method and path, without the query, in which secrets may stand. */
function requestLine(request: ProblemRequest | undefined): string {
  const method = attempt(() => request?.method);
  // Express takes from `url` what a router is mounted on.
  const path = requestInstance(attempt(() => (request as { originalUrl?: string }).originalUrl ?? request?.url));
  return typeof method !== 'string' || path === undefined ? '' : `${method} ${path} was answered `;
}

/** A text that begins no line of its own, and in which the console sees no directive (`%s`, `%c`) to apply to the error. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replaceAll('%', '%%');
}

const warned = /* @__PURE__ */ new Set<string>();

/** Says in development, once a name, what RFC 9457 §4 recommends of the names of extension members. */
export function warnOfNames(problem: AnyProblem): void {
  for (const name of Object.keys(problem)) {
    if (reservedMembers.has(name) || isExtensionName(name) || warned.has(name) || warned.size >= 100) continue;
    // Asked last: to read the environment costs more than all names.
    if (!isDevelopment()) return;
    warned.add(name);
    const text = `The extension member "${name}" of a problem is hard to use: RFC 9457 asks for three or more letters, digits and underscores, a letter first`;
    attempt(() => {
      theConsole().warn(text);
    });
  }
}
