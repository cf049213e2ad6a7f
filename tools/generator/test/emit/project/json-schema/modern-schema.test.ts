import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modernSchema } from '../../../../src/emit/project/json-schema/modern-schema.ts';
import { anySchemaAndValues } from '../../../support/arbitrary-json-schema.ts';

const options = { strict: false, validateFormats: false, ownProperties: true };

test('a schema accepts in draft 2020-12, as a part of a document, what it accepts in draft-07', () => {
  fc.assert(
    fc.property(anySchemaAndValues, ({ schema, values }) => {
      const old = new Ajv(options).compile(schema);
      const document = { type: 'object', properties: { member: modernSchema(schema, '#/properties/member') } };
      const modern = new Ajv2020(options).compile(document);
      expect(values.map((member) => modern({ member }))).toEqual(values.map((value) => old(value)));
    }),
    { numRuns: 100, endOnFailure: true },
  );
});

test('keywords that changed have their new names, also on the way of a reference', () => {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: '#top',
    items: [{ $ref: '#/definitions/items' }, { $ref: '#/items/0' }, { $ref: '#/properties/definitions' }],
    additionalItems: { $ref: '#/additionalItems' },
    properties: { definitions: { const: { definitions: 1 } } },
    dependencies: { a: ['b'], c: { $ref: '#/dependencies/c' } },
    definitions: { items: { items: { $ref: '#top' } } },
  };
  expect(modernSchema(schema, '#/properties/x')).toEqual({
    $anchor: 'top',
    prefixItems: [
      { $ref: '#/properties/x/$defs/items' },
      { $ref: '#/properties/x/prefixItems/0' },
      { $ref: '#/properties/x/properties/definitions' },
    ],
    items: { $ref: '#/properties/x/items' },
    properties: { definitions: { const: { definitions: 1 } } },
    dependentRequired: { a: ['b'] },
    dependentSchemas: { c: { $ref: '#/properties/x/dependentSchemas/c' } },
    $defs: { items: { items: { $ref: '#top' } } },
  });
});

test('references in a schema with a URI of its own start there', () => {
  const schema = { $id: 'https://pier.example/rope', definitions: { a: {} }, items: { $ref: '#/definitions/a' } };
  expect(modernSchema(schema, '#/properties/x')).toEqual({
    $id: 'https://pier.example/rope',
    $defs: { a: {} },
    items: { $ref: '#/$defs/a' },
  });
});
