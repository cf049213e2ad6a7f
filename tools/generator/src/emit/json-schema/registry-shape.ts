import { statusClasses } from '../../model/class.ts';
import type { JsonValue, Model, Registry } from '../../model/types.ts';
import type { JsonSchema, NamedSchema } from './schema.ts';

export const text: JsonSchema = { type: 'string', minLength: 1 };
export const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
export const oneOf = (values: readonly (string | null)[]): JsonSchema => ({ enum: [...values] });
export const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

/** An object with exactly these members; those named `optional` may be missing. */
export function exactly(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

const date: JsonSchema = { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const url: JsonSchema = { type: 'string', format: 'uri', pattern: '^https?://\\S+$' };
const constant: JsonSchema = { type: 'string', pattern: '^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$' };

export const reference = exactly(
  { title: text, url, rfc: { type: 'integer', minimum: 1 }, section: text, verified: { type: 'boolean' } },
  ['rfc', 'section'],
);

/** What registry.json holds: one entry, and the whole file. */
export function registrySchemas(model: Model): NamedSchema[] {
  const ids = model.registries.map(({ id }) => id);
  const entry = entrySchema(ids);
  const [registry] = model.registries;
  // The model's entries have the fields of registry.json and hold nothing but JSON.
  const examples = model.entries
    .filter(({ registry: id }) => id === registry?.id)
    .slice(0, 1) as unknown as JsonValue[];
  return [
    {
      name: 'registry-entry',
      kind: 'registry',
      schema: {
        title: 'Entry of registry.json',
        description:
          'One status code in one registry, with everything that is known about it. null means that no text says.',
        examples,
        ...entry,
      },
    },
    {
      name: 'registry',
      kind: 'registry',
      schema: {
        title: 'registry.json',
        description: 'Every entry of every registry, by registry, then by code.',
        examples: registry === undefined ? [] : [wholeExample(registry, examples)],
        ...exactly({
          version: { type: 'integer', enum: [1] },
          registries: list(exactly({ id: oneOf(ids), title: text, homepage: url })),
          entries: list(entry),
        }),
      },
    },
  ];
}

function wholeExample({ id, title, homepage }: Registry, entries: JsonValue[]): JsonValue {
  return { version: 1, registries: [{ id, title, homepage }], entries };
}

export function entrySchema(ids: readonly string[]): JsonSchema {
  return exactly({
    id: { type: 'string', pattern: '^[a-z][a-z0-9-]*/[1-9]\\d\\d$' },
    registry: oneOf(ids),
    code: { type: 'integer', minimum: 100, maximum: 999 },
    key: nullable(constant),
    phrase: nullable(text),
    aliases: list(exactly({ phrase: text, origin: text, constant }, ['constant'])),
    class: oneOf([...statusClasses.map(({ name }) => name), null]),
    summary: text,
    description: text,
    references: { ...list(reference), minItems: 1 },
    lifecycle: exactly(
      {
        state: oneOf(['active', 'temporary', 'deprecated', 'obsoleted', 'unused', 'removed']),
        since: date,
        expires: date,
        note: text,
      },
      ['since', 'expires', 'note'],
    ),
    appearsIn: { ...list(oneOf(['response', 'log', 'content'])), minItems: 1, uniqueItems: true },
    content: oneOf(['forbidden', 'allowed', 'expected', null]),
    nullBody: nullable({ type: 'boolean' }),
    cacheable: oneOf(['heuristic', 'never', 'explicit', null]),
    redirect: nullable(exactly({ method: oneOf(['preserved', 'may-change', 'becomes-get']) })),
    headers: list(
      exactly(
        {
          name: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9-]*$' },
          direction: oneOf(['response', 'request']),
          level: oneOf(['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY', null]),
          condition: text,
          reference,
        },
        ['condition'],
      ),
    ),
    retry: nullable(text),
  });
}
