import { compareText } from '../../model/order.ts';
import type { Entry, HeaderField } from '../../model/types.ts';
import type { JsonSchema } from './schema.ts';

/** A field that a response can carry. */
export interface ResponseHeader {
  readonly field: HeaderField;
  readonly required: boolean;
}

/**
 * An OpenAPI response.
 *
 * @param schema - of its problem details; without one it has no content
 * @param headerOf - how it says what a field is: by a reference, or right there
 */
export function responseObject(
  description: string,
  headers: readonly ResponseHeader[],
  schema: JsonSchema | undefined,
  headerOf: (field: HeaderField) => JsonSchema,
): JsonSchema {
  const named = headers.map(({ field, required }): [string, JsonSchema] => [
    field.name,
    required ? { required: true, ...headerObject(field) } : headerOf(field),
  ]);
  return {
    description,
    ...(named.length === 0 ? {} : { headers: Object.fromEntries(named) }),
    ...(schema === undefined ? {} : { content: { 'application/problem+json': { schema } } }),
  };
}

/** The fields that a response may carry, by name; one is required where the text says MUST without a condition. */
export function responseHeaders(fields: readonly HeaderField[], entry: Entry): ResponseHeader[] {
  const rules = entry.headers.filter(
    ({ direction, level }) => direction === 'response' && level !== 'MUST NOT' && level !== 'SHOULD NOT',
  );
  return fields
    .filter(({ name }) => rules.some((rule) => rule.name === name))
    .map((field) => ({
      field,
      required: rules.some(
        ({ name, level, condition }) => name === field.name && level === 'MUST' && condition === undefined,
      ),
    }));
}

/** Every field that some statuses may carry, as components. */
export function headerComponents(fields: readonly HeaderField[], entries: readonly Entry[]): JsonSchema {
  const used = new Set(entries.flatMap((entry) => responseHeaders(fields, entry).map(({ field }) => field)));
  return Object.fromEntries(
    [...used].sort((a, b) => compareText(a.name, b.name)).map((field) => [field.name, headerObject(field)]),
  );
}

/** A reference to the component of a field. */
export function headerReference({ name }: HeaderField): JsonSchema {
  return { $ref: `#/components/headers/${name}` };
}

/** What a field is. */
export function headerObject({ summary, grammar }: HeaderField): JsonSchema {
  return {
    description: summary,
    schema:
      grammar === 'delta-or-date'
        ? { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'string' }] }
        : { type: 'string' },
  };
}
