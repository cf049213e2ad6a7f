import type { HeaderOptionsByStatus } from '../status-options.gen.js';

/** Extension members of a problem: whatever JSON can hold, by name (RFC 9457 §3.2). */
export type Extensions = object;

/** No extension members. */
export type NoExtensions = {};

/** Values of header fields by name; several values are several field lines. `undefined` is left out. */
export type HeaderValues = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** What an error of any status can be given. */
export interface CommonOptions<X extends Extensions = NoExtensions> {
  /** What happened this time, for the client: public, and sent whatever the status (RFC 9457 §3.1.4). */
  readonly detail?: string | undefined;
  /**
   * What happened, for logs. It is sent only where there is no `detail` and {@link CommonOptions.expose} is true, as it
   * is by default for a 4xx.
   */
  readonly message?: string | undefined;
  /** A URI reference that identifies the problem type; `about:blank` by default (RFC 9457 §3.1.1). */
  readonly type?: string | undefined;
  /** A short summary of the problem type; by default the reason phrase of the status (RFC 9457 §3.1.3, §4.2.1). */
  readonly title?: string | undefined;
  /** A URI reference that identifies this occurrence (RFC 9457 §3.1.5). */
  readonly instance?: string | undefined;
  /** Members that are added to the problem. They cannot replace those that RFC 9457 defines. */
  readonly extensions?: X | undefined;
  /** Further header fields of the response. What is no legal field is left out. */
  readonly headers?: HeaderValues | undefined;
  /** Whether `message` may be sent; by default true for a 4xx and false for a 5xx. */
  readonly expose?: boolean | undefined;
  /** The error behind this one, for logs. It is never sent. */
  readonly cause?: unknown;
  /** `false` saves what it costs to capture a stack: for errors that are part of ordinary traffic. */
  readonly stack?: false | undefined;
}

/** The options of a status that become header fields. */
export type HeaderOptions<S extends number> = S extends keyof HeaderOptionsByStatus ? HeaderOptionsByStatus[S] : {};

/** What an error of the status `S` is given: {@link CommonOptions} and the header fields that the status names. */
export type HttpErrorOptions<S extends number = number, X extends Extensions = NoExtensions> = CommonOptions<X> &
  HeaderOptions<S>;

/** The arguments of an error's constructor: options, which are required where the status requires a header field. */
export type HttpErrorArguments<S extends number, X extends Extensions> =
  {} extends HeaderOptions<S>
    ? [options?: string | HttpErrorOptions<S, X> | undefined]
    : [options: HttpErrorOptions<S, X>];
