import type { Path } from '../parse/path.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What a JSON Schema says of the value at `path`: where its field is declared, or else where its type is defined. */
export function fieldDescription(schema: unknown, path: Path): string | undefined {
  let node = asSchema(schema);
  for (const step of path) {
    const holder = resolve(node, schema);
    node = typeof step === 'number' ? member(holder, 'items') : member(member(holder, 'properties'), step);
  }
  const text = node['description'] ?? resolve(node, schema)['description'];
  return typeof text === 'string' ? text : undefined;
}

/** The names of the fields that a schema of a mapping declares. */
export function fieldNames(schema: unknown): string[] {
  return Object.keys(member(asSchema(schema), 'properties'));
}

/** Follows a reference into `definitions`; of a choice, what is not null. */
function resolve(node: Schema, root: unknown): Schema {
  const { $ref: reference, anyOf: choices } = node;
  if (typeof reference === 'string') {
    return member(member(asSchema(root), 'definitions'), reference.replace('#/definitions/', ''));
  }
  if (Array.isArray(choices)) {
    const choice = asSchema(choices.find((each) => member({ each }, 'each')['type'] !== 'null'));
    return Object.hasOwn(choice, '$ref') ? resolve(choice, root) : { ...choice, ...node };
  }
  return node;
}

function member(schema: Schema, name: string): Schema {
  return Object.hasOwn(schema, name) ? asSchema(schema[name]) : {};
}

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? (value as Schema) : {};
}
