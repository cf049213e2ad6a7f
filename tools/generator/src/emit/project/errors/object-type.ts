import { isJsonArray, type JsonObject } from '../../../model/json.ts';
import type { JsonValue } from '../../../model/types.ts';
import { propertyName } from '../../../print/text.ts';
import { union } from './type-text.ts';

interface Property {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

/**
 * The type of the objects that a schema accepts. What it does not name is open where the schema leaves it open, as types
 * of objects are anyway; with an index signature only where there is something to say of it.
 */
export function objectType(schema: JsonObject, typeOf: (part: JsonValue | undefined) => string): string {
  const properties = propertiesOf(schema, typeOf);
  const others = otherTypes(schema, typeOf);
  const index = indexType(properties, others);
  const members = [
    ...properties.map(
      ({ name, type, required }) =>
        `readonly ${propertyName(name)}${required ? `: ${type}` : `?: ${orUndefined(type)}`}`,
    ),
    ...(index === undefined ? [] : [`readonly [name: string]: ${index}`]),
  ];
  return `{ ${members.join('; ')} }`;
}

function propertiesOf(schema: JsonObject, typeOf: (part: JsonValue | undefined) => string): Property[] {
  const { properties, additionalProperties, patternProperties, required } = schema;
  const names = isJsonArray(required) ? required.filter((name) => typeof name === 'string') : [];
  const described = Object.entries((properties ?? {}) as JsonObject);
  const known = new Set(described.map(([name]) => name));
  const demanded = new Set(names);
  // A property that is only demanded is one of the others, or matches a pattern.
  const otherwise = patternProperties === undefined ? typeOf(additionalProperties) : 'unknown';
  return [
    ...described.map(([name, part]) => ({ name, type: typeOf(part), required: demanded.has(name) })),
    ...[...demanded].filter((name) => !known.has(name)).map((name) => ({ name, type: otherwise, required: true })),
  ];
}

/** The types of the properties without a name in the schema; `unknown` is among them where it leaves them open. */
function otherTypes(
  { additionalProperties, patternProperties }: JsonObject,
  typeOf: (part: JsonValue | undefined) => string,
): string[] {
  const types = [typeOf(additionalProperties), ...Object.values((patternProperties ?? {}) as JsonObject).map(typeOf)];
  return types.filter((type) => type !== 'never');
}

/** The type of an index signature, with which every property has to agree; none where types can do without. */
function indexType(properties: readonly Property[], others: readonly string[]): string | undefined {
  // An object that has none of the members of a type is refused as a mistake, where all of them are optional.
  const weak = properties.every(({ required }) => !required);
  if (others.includes('unknown')) return weak ? 'unknown' : undefined;
  if (others.length === 0) return properties.length === 0 ? 'never' : undefined;
  const types = properties.map(({ type, required }) => (required ? type : orUndefined(type)));
  return union([...others, ...types]);
}

function orUndefined(type: string): string {
  return union([type, 'undefined']);
}
