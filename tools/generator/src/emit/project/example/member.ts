import { Ajv } from 'ajv';
import type { JsonValue } from '../../../model/types.ts';
import { isObject, type MemberSchema, schemaOf, schemasOf, typesOf } from './schema.ts';
import { numbers, strings } from './values.ts';

/** A value that a schema allows, and that a reader can take for a real one; `undefined` where none was found. */
export type ExampleOf = (schema: MemberSchema) => JsonValue | undefined;

/**
 * Finds examples: what the schema itself gives (`const`, `examples`, `default`, `enum`), else something of its type. Each
 * is validated. Many members have the same schema, and to compile one costs more than all else: each is done once.
 */
export function exampleFinder(): ExampleOf {
  // That a schema is one was checked with the YAML. Formats are not judged: what we make up for one is of it, and what
  // the author gives is the author's.
  const ajv = new Ajv({ strict: false, validateFormats: false, validateSchema: false });
  const known = new Map<string, JsonValue | undefined>();
  return (schema) => {
    const text = JSON.stringify(schema);
    if (!known.has(text)) known.set(text, findExample(ajv, schema));
    return known.get(text);
  };
}

function findExample(ajv: Ajv, schema: MemberSchema): JsonValue | undefined {
  try {
    const isValid = ajv.compile(schema);
    return candidates({ root: schema, depth: 0 }, schema).find((value) => isValid(value));
  } catch {
    // A reference that leads nowhere, or for ever in a circle, or a pattern that is none: nothing is valid.
    return undefined;
  } finally {
    // Another schema may have the same `$id`.
    ajv.removeSchema(schema);
  }
}

/** Where a schema stands: references lead on from its root, and what refers to itself ends somewhere. */
interface Place {
  readonly root: MemberSchema;
  readonly depth: number;
}

const deepest = 4;

/** What may be an example, best first. */
function candidates(place: Place, schema: MemberSchema): JsonValue[] {
  const given = [
    ...('const' in schema ? [schema['const']] : []),
    ...listOf(schema['examples']),
    ...('default' in schema ? [schema['default']] : []),
    ...listOf(schema['enum']),
  ];
  const deeper = { ...place, depth: place.depth + 1 };
  if (deeper.depth > deepest) return given;
  const target = typeof schema['$ref'] === 'string' ? resolve(place.root, schema['$ref']) : undefined;
  if (target !== undefined) return [...given, ...candidates(deeper, target)];

  const { allOf, anyOf, oneOf, ...rest } = schema;
  const all = schemasOf(allOf);
  if (all.length > 0) return [...given, ...candidates(deeper, merged([rest, ...all]))];
  const either = [...schemasOf(anyOf), ...schemasOf(oneOf)];
  const chosen = either.flatMap((branch) => candidates(deeper, merged([rest, branch])));
  const ofType = typesOf(schema).flatMap((type) => valuesOf(type, place, schema));
  return [...given, ...chosen, ...(typesOf(schema).length === 0 && chosen.length === 0 ? ['example'] : ofType)];
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

/** Schemas that hold together, as one: what can be said twice is said by the last. */
function merged(schemas: readonly MemberSchema[]): MemberSchema {
  const one: Record<string, JsonValue> = Object.assign({}, ...schemas);
  const properties = schemas.map(({ properties }) => schemaOf(properties)).filter((each) => each !== undefined);
  if (properties.length > 0) one['properties'] = Object.assign({}, ...properties) as JsonValue;
  const required = schemas.flatMap((schema) => listOf(schema['required']));
  if (required.length > 0) one['required'] = required;
  return one;
}

/** What a reference within the schema leads to. */
function resolve(root: MemberSchema, reference: string): MemberSchema | undefined {
  if (reference === '#') return root;
  if (!reference.startsWith('#/')) return undefined;
  let found: JsonValue | undefined = root;
  for (const part of reference.slice(2).split('/')) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    found = isObject(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  }
  return schemaOf(found);
}

function valuesOf(type: string, place: Place, schema: MemberSchema): JsonValue[] {
  switch (type) {
    case 'string':
      return strings(schema);
    case 'integer':
    case 'number':
      return numbers(schema, type === 'integer');
    case 'boolean':
      return [true, false];
    case 'null':
      return [null];
    case 'array':
      return arrays(place, schema);
    case 'object':
      return objects(place, schema);
    default:
      return [];
  }
}

function arrays(place: Place, schema: MemberSchema): JsonValue[] {
  const { items, prefixItems, minItems, contains } = schema;
  const fixed = schemasOf(Array.isArray(items) ? items : prefixItems);
  const deeper = { ...place, depth: place.depth + 1 };
  const first = fixed.map((each) => candidates(deeper, each)[0]).filter((value) => value !== undefined);
  const each = candidates(deeper, schemaOf(contains) ?? schemaOf(items) ?? {});
  const least = Math.min(typeof minItems === 'number' ? minItems : 0, 32);
  const length = Math.max(least - first.length, fixed.length > 0 ? 0 : 1);
  const different = [...new Map(each.map((value) => [JSON.stringify(value), value])).values()];
  const varied = schema['uniqueItems'] === true ? different : different.slice(0, 1);
  const rest = Array.from({ length }, (_, n) => varied[n % Math.max(varied.length, 1)]);
  const filled = [...first, ...rest].filter((value) => value !== undefined);
  return [filled, ...each.map((value) => [value]), []];
}

function objects(place: Place, schema: MemberSchema): JsonValue[] {
  const required = new Set(listOf(schema['required']).filter((name) => typeof name === 'string'));
  const described = new Map(Object.entries(schemaOf(schema['properties']) ?? {}));
  const deeper = { ...place, depth: place.depth + 1 };
  const members = [...new Set([...described.keys(), ...required])].flatMap((name) =>
    candidates(deeper, schemaOf(described.get(name)) ?? {})
      .slice(0, 1)
      .map((value) => [name, value] as const),
  );
  return [Object.fromEntries(members), Object.fromEntries(members.filter(([name]) => required.has(name)))];
}
