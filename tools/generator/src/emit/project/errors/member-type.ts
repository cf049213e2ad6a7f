import { isJsonArray, isJsonObject, type JsonObject, pointerName } from '../../../model/json.ts';
import type { JsonValue } from '../../../model/types.ts';
import { literalType } from './literal-type.ts';
import { objectType } from './object-type.ts';
import { grouped, intersection, union } from './type-text.ts';

const typeNames = ['string', 'number', 'boolean', 'null', 'array', 'object'] as const;
type TypeName = (typeof typeNames)[number];

/** How many references may lead from one to the next: definitions that refer to each other would grow without end. */
const depth = 4;

/**
 * The TypeScript type of the values that a JSON Schema (draft-07) accepts. Every such value is assignable to it; what a
 * type cannot say (lengths, patterns, `not`, `if`), it leaves out, and what says nothing at all is `unknown`.
 */
export function memberType(schema: JsonObject): string {
  return new TypeWriter(schema).type(schema, undefined);
}

class TypeWriter {
  /** The pointers that are being followed. */
  readonly #followed: string[] = [];
  readonly #root: JsonObject;

  constructor(root: JsonObject) {
    this.#root = root;
  }

  /**
   * @param inherited - the types that are left by the schemas around this one, which apply to the same value
   */
  type(schema: JsonValue | undefined, inherited: readonly TypeName[] | undefined): string {
    if (schema === false) return 'never';
    if (!isJsonObject(schema)) return 'unknown';
    const types = typesOf(schema, inherited);
    const also = (part: JsonValue): string => this.type(part, types);
    const parts = [
      this.#own(schema, types),
      ...list(schema['allOf']).map(also),
      ...['anyOf', 'oneOf'].flatMap((keyword) =>
        isJsonArray(schema[keyword]) ? [union(schema[keyword].map(also))] : [],
      ),
      this.#referred(schema, types),
    ];
    return intersection(parts);
  }

  #own(schema: JsonObject, types: readonly TypeName[] | undefined): string {
    const { const: only, enum: among } = schema;
    if (only !== undefined) return literalType(only);
    if (isJsonArray(among)) return union(among.map(literalType));
    if (types === undefined) return 'unknown';
    return union(
      types.map((name) => {
        if (name === 'array') return this.#array(schema);
        return name === 'object' ? objectType(schema, (part) => this.type(part, undefined)) : name;
      }),
    );
  }

  #array({ items, additionalItems, minItems }: JsonObject): string {
    if (!isJsonArray(items)) return `readonly ${grouped(this.type(items, undefined))}[]`;
    const required = typeof minItems === 'number' ? minItems : 0;
    const each = items.map((item, index) => `${grouped(this.type(item, undefined))}${index < required ? '' : '?'}`);
    const rest = additionalItems === false ? [] : [`...${grouped(this.type(additionalItems, undefined))}[]`];
    return `readonly [${[...each, ...rest].join(', ')}]`;
  }

  /** A reference within the schema; `unknown` where it leads elsewhere, or round in a circle. */
  #referred({ $ref }: JsonObject, types: readonly TypeName[] | undefined): string {
    if (typeof $ref !== 'string' || this.#followed.includes($ref) || this.#followed.length >= depth) return 'unknown';
    const target = resolve(this.#root, $ref);
    if (target === undefined) return 'unknown';
    this.#followed.push($ref);
    const type = this.type(target, types);
    this.#followed.pop();
    return type;
  }
}

/** What a pointer in a fragment leads to; nothing where a schema on the way has an identity of its own. */
function resolve(root: JsonObject, reference: string): JsonValue | undefined {
  if (reference !== '#' && !reference.startsWith('#/')) return undefined;
  let value: JsonValue | undefined = root;
  for (const token of reference.split('/').slice(1)) {
    const name = pointerName(token);
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as JsonObject)[name];
    if (isJsonObject(value) && Object.hasOwn(value, '$id')) return undefined;
  }
  return value;
}

/** The types that a schema lets a value have; all of them are `undefined`. */
function typesOf(
  { type, nullable }: JsonObject,
  inherited: readonly TypeName[] | undefined,
): readonly TypeName[] | undefined {
  if (type === undefined) return inherited;
  const named = (isJsonArray(type) ? type : [type]).map((name) => (name === 'integer' ? 'number' : name));
  // Ajv knows this keyword of OpenAPI 3.0.
  if (nullable === true) named.push('null');
  return typeNames.filter((name) => named.includes(name) && (inherited?.includes(name) ?? true));
}

function list(value: JsonValue | undefined): readonly JsonValue[] {
  return isJsonArray(value) ? value : [];
}
