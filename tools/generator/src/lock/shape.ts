import type { AnySchema } from 'ajv';
import { entrySchema, exactly, list, nullable, oneOf, reference, text } from '../emit/json-schema/registry-shape.ts';

const boolean = { type: 'boolean' };

/** The JSON Schema of a model with these registries. */
export function lockShape(ids: readonly string[]): AnySchema {
  return exactly({
    registries: list(exactly({ id: text, title: text, homepage: text, standard: boolean })),
    // An empty list of registries would be an empty enumeration, which is no schema.
    entries: ids.length === 0 ? { type: 'array', maxItems: 0 } : list(entrySchema(ids)),
    fields: list(
      exactly({
        name: text,
        option: text,
        grammar: text,
        hopByHop: boolean,
        list: boolean,
        summary: text,
        references: list(reference),
      }),
    ),
    problemTypes: list(
      exactly({
        registry: text,
        type: text,
        key: text,
        title: text,
        status: nullable({ type: 'integer' }),
        summary: text,
        description: text,
        extensions: list(exactly({ name: text, schema: { type: 'object' }, required: boolean, summary: text })),
        lifecycle: exactly(
          { state: oneOf(['active', 'temporary', 'requested']), since: text, expires: text, note: text },
          ['since', 'expires', 'note'],
        ),
        references: list(reference),
      }),
    ),
  });
}
