import { isJsonArray, isJsonObject, pointerName } from '../../../model/json.ts';
import type { JsonValue } from '../../../model/types.ts';
import type { JsonSchema } from '../../json-schema/schema.ts';

/** Keywords whose value is a schema. */
const single: ReadonlySet<string> = new Set([
  'additionalItems',
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
]);

/** Keywords whose value is a list of schemas. */
const listed: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'items', 'oneOf']);

/** Keywords whose value holds schemas by name. */
const named: ReadonlySet<string> = new Set(['$defs', 'definitions', 'dependencies', 'patternProperties', 'properties']);

/**
 * A schema of draft-07 as one of draft 2020-12, which OpenAPI 3.1 has, too: keywords that changed, and references, for it
 * becomes a part of a larger document.
 *
 * @param place - where it will stand, as a JSON Pointer in a fragment: `#/properties/balance`
 */
export function modernSchema(schema: JsonSchema, place: string): JsonSchema {
  return new Modernizer(schema, place).schema(schema);
}

class Modernizer {
  readonly #root: JsonSchema;
  readonly #place: string;

  constructor(root: JsonSchema, place: string) {
    this.#root = root;
    this.#place = place;
  }

  schema(schema: JsonSchema): JsonSchema {
    const { $id } = schema;
    // What has a URI of its own is a document of its own: references in it start there.
    const isDocument = typeof $id === 'string' && !$id.startsWith('#');
    const inside = isDocument ? new Modernizer(schema, '#') : this;
    return Object.fromEntries(
      Object.entries(schema).flatMap(([keyword, value]) => inside.#member(schema, keyword, value)),
    );
  }

  #member(schema: JsonSchema, keyword: string, value: JsonValue): [string, JsonValue][] {
    if (keyword === '$schema') return [];
    if (keyword === '$ref' && typeof value === 'string') return [['$ref', this.#reference(value)]];
    if (keyword === '$id' && typeof value === 'string' && value.startsWith('#')) return [['$anchor', value.slice(1)]];
    if (keyword === 'dependencies' && isJsonObject(value)) return this.#dependencies(value);
    return [[modernKeyword(schema, keyword), this.#value(keyword, value)]];
  }

  #value(keyword: string, value: JsonValue): JsonValue {
    if (isJsonArray(value)) return listed.has(keyword) ? value.map((part) => this.#part(part)) : value;
    if (!isJsonObject(value)) return value;
    if (single.has(keyword)) return this.schema(value);
    return named.has(keyword)
      ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.#part(part)]))
      : value;
  }

  #part(part: JsonValue): JsonValue {
    return isJsonObject(part) ? this.schema(part) : part;
  }

  #dependencies(dependencies: JsonSchema): [string, JsonValue][] {
    const all = Object.entries(dependencies);
    const required = all.filter(([, value]) => isJsonArray(value));
    const schemas = all.filter(([, value]) => !isJsonArray(value));
    return [
      ...(required.length === 0
        ? []
        : ([['dependentRequired', Object.fromEntries(required)]] as [string, JsonValue][])),
      ...(schemas.length === 0
        ? []
        : ([['dependentSchemas', this.#value('properties', Object.fromEntries(schemas))]] as [string, JsonValue][])),
    ];
  }

  /** A reference within the schema leads to the same place of the new document; any other stays as it is. */
  #reference(reference: string): string {
    if (reference === '#') return this.#place;
    if (!reference.startsWith('#/')) return reference;
    let value: JsonValue | undefined = this.#root;
    let byName = false;
    const tokens = reference
      .slice(2)
      .split('/')
      .map((token) => {
        const schema: JsonValue | undefined = value;
        const isKeyword = !byName && isJsonObject(schema);
        value = isJsonObject(schema) || isJsonArray(schema) ? (schema as JsonSchema)[pointerName(token)] : undefined;
        byName = isKeyword && named.has(token);
        return isKeyword ? modernKeyword(schema, token) : token;
      });
    return [this.#place, ...tokens].join('/');
  }
}

/** What a keyword of a schema is called now. */
function modernKeyword({ items, dependencies }: JsonSchema, keyword: string): string {
  if (keyword === 'definitions') return '$defs';
  if (keyword === 'items' && isJsonArray(items)) return 'prefixItems';
  if (keyword === 'additionalItems' && isJsonArray(items)) return 'items';
  return keyword === 'dependencies' && dependencies !== undefined ? 'dependentSchemas' : keyword;
}
