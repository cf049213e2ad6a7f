import { brand } from './brand.js';
import { legalFields } from './headers.js';
import type {
  CommonOptions,
  Extensions,
  HeaderValues,
  HttpErrorArguments,
  HttpErrorOptions,
  NoExtensions,
} from './options.js';

/** A problem details object: the members of RFC 9457 §3.1, and those that extend it (§3.2). */
export type ProblemDetails<S extends number = number, X extends Extensions = NoExtensions> = {
  type: string;
  title: string;
  status: S;
  detail?: string;
  instance?: string;
} & X;

/**
 * An error that is answered with its status, as a problem (RFC 9457). What is thrown is a subclass, one for each status;
 * this class is what they have in common.
 *
 * What an error was given is kept as it is, and most is worked out when it is asked for: an error costs hardly more than
 * a plain one. Four members are plain properties, since others write them: `createError` of http-errors, and so
 * body-parser, sets them on whatever error it is given. What is the same for all errors of a class is on the prototype,
 * from the first of them on: a class that nobody uses leaves nothing in a bundle.
 */
export abstract class HttpError<S extends number = number, X extends Extensions = NoExtensions> extends Error {
  /** The status code of the class. */
  declare static readonly status: number;
  /** What the problem type of the class is called: the reason phrase of the status, unless it has a type of its own. */
  declare static readonly title: string;
  /** What the error was given; by having it an error is one of ours: see `isHttpError`. */
  declare readonly [brand]: HttpErrorOptions<S, X>;
  /** The status code of the response. */
  declare readonly status: S;
  /** The same as `status`, by the name that other libraries read. */
  declare readonly statusCode: S;
  /** Whether `message` may be sent. */
  declare readonly expose: boolean;
  /** The problem type, a URI reference (RFC 9457 §3.1.1). */
  declare readonly type: string;

  /**
   * @param args - options, or a text alone: a `message`, which a 4xx lets the client see and a 5xx does not
   */
  constructor(...args: HttpErrorArguments<S, X>);
  constructor(argument?: string | CommonOptions<X>) {
    const options: CommonOptions<X> = typeof argument === 'string' ? { message: argument } : (argument ?? {});
    const limit = (Error as StackLimit).stackTraceLimit;
    if (options.stack === false) limitStack(0);
    try {
      super(
        options.message ?? options.detail ?? options.title ?? new.target.title,
        options.cause === undefined ? undefined : options,
      );
    } finally {
      limitStack(limit);
    }
    this[brand] = options as HttpErrorOptions<S, X>;
    const { prototype, status } = new.target;
    if (prototype.status !== status) {
      Object.assign(prototype, { status, statusCode: status, expose: status < 500, type: 'about:blank' });
    }
    if (options.expose !== undefined) this.expose = options.expose;
    if (options.type !== undefined) this.type = options.type;
  }

  /** The name of the class, or of your subclass of it. */
  override get name(): string {
    return this.constructor.name;
  }

  /** What the problem type is called (RFC 9457 §3.1.3): by default the reason phrase of the status. */
  get title(): string {
    return this[brand].title ?? (this.constructor as typeof HttpError).title;
  }

  /** What is said to the client (RFC 9457 §3.1.4): `detail`, or else a `message` that may be sent. */
  get detail(): string | undefined {
    return this[brand].detail ?? (this.expose ? this[brand].message : undefined);
  }

  /** A URI reference that identifies this occurrence (RFC 9457 §3.1.5). */
  get instance(): string | undefined {
    return this[brand].instance;
  }

  /** The members that extend the problem (RFC 9457 §3.2). */
  get extensions(): X {
    return this[brand].extensions ?? ({} as X);
  }

  /**
   * The header fields of the response, by name: those that options became and those of `options.headers`. What would be
   * no legal field is left out.
   */
  get headers(): HeaderValues {
    return legalFields(this[brand].headers);
  }

  /** The problem details that may be sent: what `JSON.stringify` makes of the error. */
  toJSON(): ProblemDetails<S, X> {
    const problem: Record<string, unknown> = { ...(this.extensions as object) };
    for (const member of ['type', 'title', 'status', 'detail', 'instance'] as const) problem[member] = this[member];
    return problem as ProblemDetails<S, X>;
  }
}

type StackLimit = { stackTraceLimit?: number | undefined };

/** Sets how many frames a stack has. Where Node forbids it (`--frozen-intrinsics`) nothing happens. */
function limitStack(limit: number | undefined): void {
  try {
    (Error as StackLimit).stackTraceLimit = limit;
  } catch {}
}
