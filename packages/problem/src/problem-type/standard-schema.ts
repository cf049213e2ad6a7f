import { ask, attempt } from '../guarded.js';

/** What every validation library that follows Standard Schema (https://standardschema.dev) offers, version 1. */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path?: readonly unknown[] | undefined }[] };

/** What a schema takes. */
export type SchemaInput<Schema> = Schema extends StandardSchema<infer Input, unknown> ? Input : never;

/** What a schema makes of it. */
export type SchemaOutput<Schema> = Schema extends { readonly '~standard': { readonly types?: infer Types } }
  ? Extract<Types, { readonly output: unknown }>['output']
  : never;

type Result<Output> = { readonly value?: Output; readonly issues?: unknown };

/**
 * The value that a schema makes of another one; `undefined` where it refuses it, throws, or would have to be waited for.
 */
export function validated<Output>(schema: StandardSchema<unknown, Output>, value: unknown): Output | undefined {
  const result = ask(() => schema['~standard'].validate(value)) as Result<Output> | undefined;
  // Undefined, or what somebody gave to every object.
  return attempt(() => (result?.issues === ({} as Result<Output>).issues ? result?.value : undefined));
}
