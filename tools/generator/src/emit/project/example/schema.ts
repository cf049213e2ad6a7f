import type { JsonValue } from '../../../model/types.ts';

/** A JSON Schema as the YAML has it: that of one member. */
export type MemberSchema = { readonly [keyword: string]: JsonValue };

/** A JSON Schema's keyword that is a schema itself; nothing where it is `true`, `false` or not there. */
export function schemaOf(value: JsonValue | undefined): MemberSchema | undefined {
  return isObject(value) ? value : undefined;
}

/** The schemas of a keyword that is a list of them. */
export function schemasOf(value: JsonValue | undefined): MemberSchema[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]).filter(isObject) : [];
}

export function isObject(value: JsonValue | undefined): value is MemberSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The types that a schema names; where it names none, those that its keywords are about. */
export function typesOf(schema: MemberSchema): string[] {
  const { type } = schema;
  if (typeof type === 'string') return [type];
  if (Array.isArray(type)) return type.filter((name): name is string => typeof name === 'string');
  const implied = Object.entries(keywords).find(([, names]) => names.some((name) => Object.hasOwn(schema, name)));
  return implied === undefined ? [] : [implied[0]];
}

const keywords: Readonly<Record<string, readonly string[]>> = {
  object: ['properties', 'required', 'minProperties', 'additionalProperties'],
  array: ['items', 'minItems', 'maxItems', 'contains', 'uniqueItems'],
  string: ['pattern', 'format', 'minLength', 'maxLength'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
};
