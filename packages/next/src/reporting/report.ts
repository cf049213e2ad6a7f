import type { AnyProblem, ProblemContext, ProblemOptions } from '@codes/problem';
import { type ErrorHook, type ReportedContext, type ReportedRequest, shared } from './shared.js';

type OnError = ProblemOptions['onError'];

/** Where an error was answered. */
export interface Place extends Pick<ReportedContext, 'routerKind' | 'routeType'> {
  /** The values of the path's parameters by name. */
  readonly params?: unknown;
}

/** What tells the application of errors. */
export interface Reporter {
  readonly onError: OnError;
  /** Settles when the application's reporter has been told: a platform may stop the process after the answer. */
  told?: Promise<void>;
}

/**
 * The `onError` of a request: the option of that name, which is told of all errors, and the reporter of the
 * instrumentation, which is told of those that are answered with a 5xx. Neither there, it is `undefined`: the core logs.
 */
export function reporterOf(own: OnError, request: unknown, place: Place): Reporter {
  const { hook } = shared();
  if (hook === undefined) return { onError: own };
  const reporter: Reporter = {
    onError: (error: unknown, problem: AnyProblem, context: ProblemContext): unknown => {
      if (problem.status >= 500) reporter.told = tell(hook, error, problem, request, place);
      return own?.(error, problem, context);
    },
  };
  return reporter;
}

async function tell(
  hook: ErrorHook,
  error: unknown,
  problem: AnyProblem,
  request: unknown,
  { params, ...place }: Place,
): Promise<void> {
  try {
    const described = describe(request);
    const routePath = pattern(described.path.replace(/[?#].*$/s, ''), await params);
    await hook(error, described, { ...place, routePath, revalidateReason: undefined, problem });
  } catch {
    // A report that fails changes no answer.
  }
}

interface AnyRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Iterable<readonly [string, string]> | ReportedRequest['headers'];
}

/** A request as Next describes it, of Fetch or of `node:http`. */
function describe(request: unknown): ReportedRequest {
  const headers = member(request, 'headers', {});
  return {
    path: member(request, 'url', '').replace(/^[a-z]+:\/\/[^/]*/i, ''),
    method: member(request, 'method', 'GET'),
    headers: Symbol.iterator in headers ? Object.fromEntries(headers) : headers,
  };
}

/** A member of a request. The one that Next gives a route which is `force-static` does not even know its method. */
function member<Name extends keyof AnyRequest>(
  request: unknown,
  name: Name,
  otherwise: AnyRequest[Name],
): AnyRequest[Name] {
  try {
    return (request as AnyRequest | undefined)?.[name] ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** The path that a file stands for: `/items/7` with `{ id: '7' }` is `/items/[id]`. */
function pattern(path: string, params: unknown): string {
  let pattern = path;
  for (const [name, value] of Object.entries(params ?? {})) {
    const isList = Array.isArray(value);
    const text = [value].flat().map((part) => encodeURIComponent(String(part)));
    const replaced = `/${text.join('/')}/`;
    pattern = `${pattern}/`.replace(replaced, () => (isList ? `/[...${name}]/` : `/[${name}]/`)).slice(0, -1);
  }
  return pattern;
}
