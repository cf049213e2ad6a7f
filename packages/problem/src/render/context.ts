import type { ProblemDetails } from '../error/http-error.js';
import type { HttpError } from '../error/http-error.js';
import type { HeaderOptionsByStatus } from '../status-options.gen.js';

/** Header fields of a request: a Fetch `Headers`, or the record of `node:http`. */
export type RequestHeaders =
  | { get: (name: string) => string | null | undefined }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an answer depends on of the request: a Fetch `Request`, or what `node:http` hands to a listener, is one. */
export interface ProblemRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers?: RequestHeaders | undefined;
  /** Connection-specific fields are left out from HTTP/2 on (RFC 9113 §8.2.2). */
  readonly httpVersionMajor?: number | undefined;
  readonly signal?: { readonly aborted: boolean } | undefined;
}

type UnionToIntersection<T> = (T extends unknown ? (_: T) => void : never) extends (_: infer I) => void ? I : never;

/** Every option that becomes a header field, by name. */
export type AnyHeaderOptions = Partial<UnionToIntersection<HeaderOptionsByStatus[keyof HeaderOptionsByStatus]>>;

/** A problem as it will be sent: with whatever members extend it. */
export type AnyProblem = ProblemDetails<number, Record<string, unknown>>;

/**
 * What is the same for all answers of an application. A function here that throws, rejects or returns nonsense spoils
 * its own contribution only, never the answer. Only `onError` may be asynchronous: of the others nobody waits for one.
 *
 * @typeParam Context - what the functions are told of the request that is answered
 */
export interface ProblemOptions<Context = ProblemContext> {
  /** The error to answer for another one, say for a database's "not unique"; `undefined` for those it does not know. */
  readonly map?: ((error: unknown, context: Context) => HttpError | undefined) | undefined;
  /**
   * Whether the status that a foreign error carries is to be believed, or that another server answered with
   * (`errorFromResponse`). By default that of errors shaped like http-errors' is (a boolean `expose`, `status` equal to
   * `statusCode`), of validation libraries, of timeouts, and of the framework's own. That of errors of this package
   * always is.
   */
  readonly trust?: ((error: unknown, context: Context) => boolean) | undefined;
  /** Changes members of the problem, or returns another one. The status stays. */
  readonly customize?: ((problem: AnyProblem, context: Context) => AnyProblem | undefined | void) | undefined;
  /**
   * Is told of each error that is answered, once a request. By default `console.error` is, of a 5xx. What it returns may
   * be a promise.
   */
  readonly onError?: ((error: unknown, problem: AnyProblem, context: Context) => unknown) | undefined;
  /** Whether a member `stack` is added: never by default; `'development'` where `NODE_ENV` is just that. */
  readonly exposeStack?: boolean | 'development' | undefined;
  /** Whether a page is sent to those who prefer one, such as browsers, or how that is made. */
  readonly html?: boolean | ((problem: AnyProblem, locale: string | undefined) => string) | undefined;
  /** What finds this answer in the logs: the member `traceId`. */
  readonly traceId?: ((context: Context) => string | undefined) | undefined;
  /** Title and detail in a language, given as a tag of BCP 47; `undefined` for a language that it does not speak. */
  readonly localize?:
    | ((problem: AnyProblem, locale: string, context: Context) => { title?: string; detail?: string } | undefined)
    | undefined;
  /** Header fields for errors that lack one that their status requires, such as the `challenges` of a 401. */
  readonly defaults?: AnyHeaderOptions | undefined;
}

/** The request that is answered, and how. */
export interface ProblemContext extends ProblemOptions {
  readonly request?: ProblemRequest | undefined;
  /** Whether the response has a field already, by its name in lower case: one that was set before the error. */
  readonly carries?: ((name: string) => boolean) | undefined;
}
