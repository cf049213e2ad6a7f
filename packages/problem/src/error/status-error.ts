import { fieldsByStatus } from '../status-fields.gen.js';
import { brand } from './brand.js';
import { ownOptions } from '../guarded.js';
import { legalFields } from './headers.js';
import { HttpError } from './http-error.js';
import type { CommonOptions, Extensions, HeaderValues, NoExtensions } from './options.js';

/** What an error is made of that has no class to say its status and title. */
export interface StatusErrorOptions<X extends Extensions = NoExtensions> extends CommonOptions<X> {
  readonly status: number;
  readonly title: string;
}

/**
 * An error that holds its status and title itself: of a code that has no class, or where the classes of all codes would
 * be too much to carry.
 */
export class StatusError<S extends number = number, X extends Extensions = NoExtensions> extends HttpError<S, X> {
  static override readonly name = 'HttpError';

  constructor(options: StatusErrorOptions<X>) {
    const own = ownOptions(options);
    super(...([own] as unknown as ConstructorParameters<typeof HttpError<S, X>>));
    const { status, expose = status < 500, type = 'about:blank' } = own;
    Object.assign(this, { status, statusCode: status, expose, type });
  }

  override get headers(): HeaderValues {
    const named = fieldsByStatus[this.status];
    if (named === undefined) return super.headers;
    const options = this[brand] as Readonly<Record<string, never>>;
    const headers: Record<string, HeaderValues[string]> = {};
    for (const [name, option, build] of named) headers[name] = build(options[option] as never);
    return legalFields({ ...headers, ...this[brand].headers });
  }
}

type Writable = { -readonly [Member in keyof HttpError]: HttpError[Member] };

/**
 * An error that is answered and never thrown. It is not made by `Error`, which costs more than all the rest of an answer
 * even without a stack.
 */
export function unthrownError(options: StatusErrorOptions): HttpError {
  const { status, title, message, detail, expose, type } = ownOptions(options);
  const error = Object.create(StatusError.prototype) as Writable;
  error[brand] = options;
  error.status = error.statusCode = status;
  error.expose = expose ?? status < 500;
  error.type = type ?? 'about:blank';
  error.message = message ?? detail ?? title;
  error.stack = `${error.name}: ${error.message}`;
  return error;
}
