import { classOfStatus, type ErrorOfStatus } from '../error/by-status.js';
import { errorStatus } from '../error/error-status.js';
import { ownOptions } from '../guarded.js';
import type { HttpError } from '../error/http-error.js';
import type { CommonOptions, Extensions, HeaderOptions, NoExtensions } from '../error/options.js';
import { StatusError } from '../error/status-error.js';
import { type SchemaInput, type SchemaOutput, type StandardSchema, validated } from './standard-schema.js';

/** A problem type (RFC 9457 §4). */
export interface ProblemDefinition<
  S extends number = number,
  Schema extends StandardSchema | undefined = StandardSchema | undefined,
> {
  /** The URI that identifies it; best an absolute one that leads to its documentation. */
  readonly type: string;
  /** What it is called, the same at every occurrence. */
  readonly title: string;
  /** The status code that it is sent with, a 4xx or 5xx. */
  readonly status: S;
  /** The name of its errors; by default that of the errors of the status. */
  readonly name?: string;
  /** What its extension members look like, by any library that follows Standard Schema. */
  readonly extensions?: Schema;
}

/** What an occurrence of a problem type can be given besides its extension members. */
export type OccurrenceOptions<S extends number> = Omit<CommonOptions, 'type' | 'title' | 'extensions'> &
  HeaderOptions<S>;

type Members<Schema> = Schema extends StandardSchema ? Extract<SchemaOutput<Schema>, Extensions> : NoExtensions;

type Arguments<S extends number, Schema> = Schema extends StandardSchema
  ? {} extends HeaderOptions<S>
    ? [extensions: SchemaInput<Schema>, options?: OccurrenceOptions<S>]
    : [extensions: SchemaInput<Schema>, options: OccurrenceOptions<S>]
  : {} extends HeaderOptions<S>
    ? [options?: OccurrenceOptions<S>]
    : [options: OccurrenceOptions<S>];

/** The class of a problem type's errors; without type arguments, that of any. */
export interface ProblemClass<
  S extends number = number,
  Schema extends StandardSchema | undefined = StandardSchema | undefined,
> {
  new (...args: number extends S ? never : Arguments<S, Schema>): ErrorOfStatus<S, Members<Schema>>;
  readonly type: string;
  readonly title: string;
  readonly status: S;
  readonly extensions: Schema;
}

/**
 * Defines a problem type of your own, as a class of errors:
 *
 * ```
 * const OutOfCredit = defineProblem({ type: 'https://example.com/out-of-credit', title: 'Not enough credit', status: 403 });
 * throw new OutOfCredit({ detail: 'The balance is 30, and that costs 50.' });
 * ```
 *
 * With a schema for its extension members these come first: `new OutOfCredit({ balance: 30 }, { detail })`. Members that
 * the schema refuses, or would judge only later, are left out: the error itself always stands.
 *
 * @throws RangeError when the status is none of an error
 */
export function defineProblem<const S extends number, Schema extends StandardSchema | undefined = undefined>(
  definition: ProblemDefinition<S, Schema>,
): ProblemClass<S, Schema> {
  const { type, title, status: given, extensions: schema, name: named } = ownOptions(definition);
  const status = errorStatus(given);
  const Base = (classOfStatus(status) ?? StatusError) as new (options: object) => HttpError;
  const name = named ?? (Base as { name: string }).name;
  const ProblemError = class extends Base {
    static readonly type = type;
    static readonly title = title;
    static readonly status = status;
    static readonly extensions = schema;
    static override readonly name = name;

    constructor(first?: object, second?: object) {
      const [members, options] = schema === undefined ? [undefined, first] : [validated(schema, first), second];
      super({ ...options, type, title, status, extensions: members });
    }
  };
  return ProblemError as unknown as ProblemClass<S, Schema>;
}
