import fc from 'fast-check';
import type { JsonValue } from '../../src/model/types.ts';

type Schema = { readonly [keyword: string]: JsonValue };

/** A schema (draft-07) of an extension member, and values of which some are what it says. */
export interface SchemaAndValues {
  readonly schema: Schema;
  readonly values: readonly JsonValue[];
}

// Few names and values, so that schemas and values often agree.
const names = ['a', 'b', 'x-y', 'ä/~%'] as const;
const scalars: readonly JsonValue[] = [null, true, false, 0, -1, 2, 1.5, '', 'a', 'ab', '\u{1F6A2}', `'"\`\${\\\n*/`];
const typeNames = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'] as const;

const anyJson: fc.Memo<JsonValue> = fc.memo((depth) =>
  depth <= 1
    ? fc.constantFrom(...scalars)
    : fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...scalars) },
        fc.array(anyJson(depth - 1), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), anyJson(depth - 1), { maxKeys: 3, noNullPrototype: true }),
      ),
);

const anyTypes = fc.oneof(
  fc.constantFrom(...typeNames),
  fc.uniqueArray(fc.constantFrom(...typeNames), { minLength: 1 }),
);

const anyPart: fc.Memo<JsonValue> = fc.memo((depth) =>
  fc.oneof({ weight: 9, arbitrary: anyNode(depth) }, fc.boolean()),
);

const references = [
  '#/definitions/plain',
  '#/definitions/tree',
  '#/definitions/list/items/0',
  '#/definitions/ä~1~0%25',
];

const anyNode: fc.Memo<Schema> = fc.memo((depth): fc.Arbitrary<Schema> => {
  const leaves = [
    fc.record({ type: anyTypes }),
    fc.record({
      enum: fc.uniqueArray(anyJson(2), { minLength: 1, maxLength: 3, selector: (value) => JSON.stringify(value) }),
    }),
    fc.record({ const: anyJson(2) }),
    fc.record(
      {
        type: fc.constant('string'),
        minLength: fc.nat(2),
        pattern: fc.constantFrom('^a', '["\'`\\\\]'),
        format: fc.constant('date'),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record(
      { type: fc.constant('number'), minimum: fc.constantFrom(0, 1.5), multipleOf: fc.constant(1) },
      { requiredKeys: ['type'] },
    ),
    fc.record({ $ref: fc.constantFrom(...references) }),
    fc.constant({}),
  ];
  if (depth <= 1) return fc.oneof(...leaves);
  const part = anyPart(depth - 1);
  const parts = fc.array(part, { minLength: 1, maxLength: 3 });
  const byName = fc.dictionary(fc.constantFrom(...names), part, { maxKeys: 3, noNullPrototype: true });
  const object = {
    type: fc.constant('object'),
    properties: byName,
    required: fc.subarray<string>([...names]),
    additionalProperties: part,
    patternProperties: fc.record({ '^[ab]': part }),
    dependencies: fc.record({ a: fc.oneof(part, fc.constant(['b'])) }),
    propertyNames: fc.constant({ maxLength: 3 }),
  };
  const array = { type: fc.constant('array'), minItems: fc.nat(3), uniqueItems: fc.boolean(), contains: part };
  return fc.oneof(
    ...leaves,
    fc.record(object, { requiredKeys: [] }),
    fc.record(object, { requiredKeys: ['type', 'properties'] }),
    fc.record({ ...array, items: part }, { requiredKeys: ['items'] }),
    fc.record({ ...array, items: parts, additionalItems: part }, { requiredKeys: ['items'] }),
    fc.record(
      { type: anyTypes, allOf: parts, anyOf: parts, oneOf: parts, not: part, if: part, else: part },
      { requiredKeys: [] },
    ),
  );
});

/** Any schema that Ajv compiles, with references within itself, round in circles, too. */
const anySchema: fc.Arbitrary<Schema> = fc
  .record({ node: anyNode(3), plain: fc.record({ type: anyTypes }), tree: fc.subarray<string>([...names]) })
  .map(({ node, plain, tree }) => ({
    ...node,
    definitions: {
      plain,
      tree: { type: 'object', properties: { a: { $ref: '#/definitions/tree' }, b: plain }, required: tree.slice(1, 2) },
      list: { type: 'array', items: [{ $ref: '#/definitions/plain' }, { $ref: '#' }] },
      'ä/~%': { enum: ['a', 0] },
    },
  }));

export const anySchemaAndValues: fc.Arbitrary<SchemaAndValues> = fc.record({
  schema: anySchema,
  values: fc.array(anyJson(3), { minLength: 8, maxLength: 16 }),
});
