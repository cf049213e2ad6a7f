import type { AnyProblem } from '@codes/problem';

/** The request that failed, as Next describes it to `onRequestError`. */
export interface ReportedRequest {
  /** The path, with the query. */
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Where a request failed, as Next describes it to `onRequestError`. */
export interface ReportedContext {
  readonly routerKind: 'App Router' | 'Pages Router';
  /** The path of the file, such as `/items/[id]`. Of an error that was answered it is made of the path and its parameters. */
  readonly routePath: string;
  readonly routeType: 'render' | 'route' | 'action' | 'proxy' | 'middleware';
  readonly renderSource?: string | undefined;
  readonly revalidateReason?: string | undefined;
  /** What was answered. There is none where the error escaped, and Next answers it. */
  readonly problem?: AnyProblem | undefined;
}

/** Is told of an error. What it returns may be a promise. */
export type ErrorHook = (error: unknown, request: ReportedRequest, context: ReportedContext) => unknown;

interface Shared {
  hook?: ErrorHook;
  /** Errors that escape on purpose, and are not to be reported. */
  readonly expected: WeakSet<object>;
}

const key = Symbol.for('@codes/next');

/**
 * What the bundles of an application have in common: Next compiles instrumentation, routes and proxy apart, and each has
 * this package once more.
 */
export function shared(): Shared {
  const global = globalThis as unknown as Record<symbol, Shared | undefined>;
  return (global[key] ??= { expected: new WeakSet() });
}
