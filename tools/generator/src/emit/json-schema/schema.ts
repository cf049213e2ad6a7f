import type { JsonValue } from '../../model/types.ts';

/** A JSON Schema, draft 2020-12, that refers to nothing outside itself. */
export type JsonSchema = { readonly [keyword: string]: JsonValue };

/** A schema with the names that it goes by. */
export interface NamedSchema {
  /** Its file and entry point, kebab case: `not-found-problem`. */
  readonly name: string;
  /** What it is about: whether there is a draft-07 rendering of it follows from this. */
  readonly kind: 'status-code' | 'problem' | 'registry';
  /** The schema without `$schema` and `$id`, which follow from where it is rendered. */
  readonly schema: JsonSchema & { readonly title: string };
}

/** A whole schema document: dialect and identity, then the schema. */
export function toDocument({ name, schema }: NamedSchema, dialect: Dialect, base: string): JsonSchema {
  return { $schema: dialect.uri, $id: `${base}${dialect.folder}${name}.json`, ...schema };
}

/** All of some schemas in one document, each with its own identity. */
export function toBundle(schemas: readonly NamedSchema[], dialect: Dialect, base: string, title: string): JsonSchema {
  return {
    $schema: dialect.uri,
    $id: `${base}bundle.json`,
    title,
    description: 'A compound document: refer to a schema in it by its own $id, or by its place under $defs.',
    $defs: Object.fromEntries(schemas.map((named) => [named.name, toDocument(named, dialect, base)])),
  };
}

/** A version of JSON Schema, and the folder of its renderings. */
export interface Dialect {
  readonly uri: string;
  readonly folder: string;
}

export const draft2020: Dialect = { uri: 'https://json-schema.org/draft/2020-12/schema', folder: 'schemas/' };

/** For tools that have no later one. What is rendered in it uses no keyword that the two understand differently. */
export const draft07: Dialect = { uri: 'http://json-schema.org/draft-07/schema#', folder: 'draft-07/' };
