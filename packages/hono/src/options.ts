import { type HttpError, isHttpError, type ProblemContext, type ProblemOptions } from '@codes/problem';
import type { Context, Env, ErrorHandler } from 'hono';
import { exceptionError, type HttpException } from './exception.js';
import { headersOf } from './responses.js';

/** What the functions among the options are told. */
export interface HonoContext<E extends Env = Env> {
  readonly request: Request;
  readonly c: Context<E>;
}

/** How problems are answered: see `ProblemOptions` of `@codes/problem`. */
export interface HonoProblemOptions<E extends Env = Env> extends ProblemOptions<HonoContext<E>> {
  /**
   * Whether an HTTPException that carries a response (`res`) is answered with it, as Hono does by itself, and not with a
   * problem. By default none is: its header fields stay, its content gives way to the problem.
   */
  readonly keepResponse?: boolean | ((exception: HttpException, context: HonoContext<E>) => boolean) | undefined;
}

const key: unique symbol = Symbol.for('@codes/hono options') as never;

/** What keeps options: an error handler, and the context of a request. */
interface Keeper {
  [key]?: HonoProblemOptions | undefined;
}

/** Keeps the options of an error handler, where whoever knows its application finds them. */
export function withOptions<Handler extends object>(handler: Handler, options: HonoProblemOptions): Handler {
  (handler as Keeper)[key] = options;
  return handler;
}

/** The options of an application: those of its error handler, if that is ours. */
export function optionsOf(app: object): HonoProblemOptions | undefined {
  // TypeScript alone takes it for private: `OpenAPIHono` reads it, too.
  const { errorHandler } = app as { readonly errorHandler?: ErrorHandler & Keeper };
  return errorHandler?.[key];
}

/** Keeps options with a request: `problem` answers by them. */
export function rememberOptions(c: Context, options: HonoProblemOptions | undefined): void {
  if (options !== undefined) (c as Keeper)[key] = options;
}

/**
 * The context of a request: by the options given, or else by those that were kept with it.
 *
 * @param last - the error of ours for one that nobody else knew
 */
export function contextOf(c: Context, options?: HonoProblemOptions, last?: HttpError): ProblemContext {
  const given: HonoProblemOptions | undefined = options ?? (c as Keeper)[key];
  return {
    ...given,
    request: c.req.raw,
    c,
    map: (error: unknown, context: unknown) => mapped(error, context as HonoContext, given) ?? last,
    carries: (name: string) => headersOf(c).has(name),
  } as ProblemContext;
}

/** What the application's `map` makes of an error; else the error of ours for an exception of Hono, if it is trusted. */
function mapped(error: unknown, context: HonoContext, options: HonoProblemOptions = {}): HttpError | undefined {
  const own = options.map === undefined ? undefined : guarded(() => options.map?.(error, context));
  if (isHttpError(own)) return own;
  const exception = exceptionError(error);
  if (exception === undefined || options.trust === undefined) return exception;
  return guarded(() => options.trust?.(error, context)) === true ? exception : undefined;
}

/** What a function that the application gave returns; `undefined` if it throws, or has to be waited for. */
export function guarded<Result>(call: () => Result): Result | undefined {
  try {
    const result = call();
    if (!(result instanceof Promise)) return result;
    result.catch(() => undefined);
  } catch {}
  return undefined;
}
