import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memberType } from '../../../../src/emit/project/errors/member-type.ts';
import type { JsonValue } from '../../../../src/model/types.ts';
import { anySchemaAndValues } from '../../../support/arbitrary-json-schema.ts';
import { compile } from '../../../support/typescript.ts';

const cases: readonly [schema: { [keyword: string]: JsonValue }, type: string][] = [
  [{}, 'unknown'],
  [{ description: 'anything' }, 'unknown'],
  [{ type: 'string', minLength: 1, format: 'date' }, 'string'],
  [{ type: 'integer' }, 'number'],
  [{ type: ['string', 'null'] }, 'string | null'],
  [{ type: 'string', nullable: true }, 'string | null'],
  [{ enum: ['a', 1, null, 'a'] }, `'a' | 1 | null`],
  [{ const: { a: [true] } }, '{ readonly a: readonly [true] }'],
  [{ type: 'array' }, 'readonly unknown[]'],
  [{ type: 'array', items: { type: ['string', 'number'] } }, 'readonly (string | number)[]'],
  [{ type: 'array', items: [{ type: 'string' }, {}], minItems: 1 }, 'readonly [string, unknown?, ...unknown[]]'],
  [{ type: 'array', items: [{ type: 'string' }], additionalItems: false, minItems: 1 }, 'readonly [string]'],
  [{ type: 'object' }, '{ readonly [name: string]: unknown }'],
  [{ type: 'object', additionalProperties: false }, '{ readonly [name: string]: never }'],
  [{ type: 'object', additionalProperties: { type: 'number' } }, '{ readonly [name: string]: number }'],
  [
    { type: 'object', properties: { a: { type: 'string' }, 'b-c': {} }, required: ['a'] },
    `{ readonly a: string; readonly 'b-c'?: unknown }`,
  ],
  [
    { type: 'object', properties: { a: { type: 'string' } } },
    '{ readonly a?: string | undefined; readonly [name: string]: unknown }',
  ],
  [
    { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: { type: 'number' } },
    '{ readonly a?: string | undefined; readonly [name: string]: number | string | undefined }',
  ],
  [
    { type: 'object', required: ['a'], additionalProperties: { type: 'null' } },
    '{ readonly a: null; readonly [name: string]: null }',
  ],
  // Without a type the other keywords say nothing of values of other types.
  [{ properties: { a: { type: 'string' } } }, 'unknown'],
  [
    { type: 'object', allOf: [{ required: ['a'] }] },
    '({ readonly [name: string]: unknown }) & ({ readonly a: unknown })',
  ],
  [{ anyOf: [{ type: 'string' }, { type: 'number' }] }, 'string | number'],
  [{ oneOf: [{ type: 'string' }, true] }, 'unknown'],
  [{ not: { type: 'string' }, if: {}, else: { type: 'null' } }, 'unknown'],
  [{ $ref: '#/definitions/a', definitions: { a: { type: 'string' } } }, 'string'],
  [{ type: 'array', items: { $ref: '#' } }, 'readonly (readonly unknown[])[]'],
  [{ $ref: 'https://elsewhere.example/' }, 'unknown'],
];

test.each(cases)('%j is %s', (schema, type) => {
  expect(memberType(schema)).toBe(type);
});

test('every value that a schema accepts is assignable', () => {
  fc.assert(
    fc.property(fc.array(anySchemaAndValues, { minLength: 60, maxLength: 60 }), (drawn) => {
      const statements = drawn.flatMap(({ schema, values }, index) => {
        const validate = new Ajv({ strict: false, validateFormats: false, ownProperties: true }).compile(schema);
        const valid = values.filter((value) => validate(value));
        return [
          `type T${index} = ${memberType(schema)};`,
          // A constant first: a literal itself would be searched for misspelt members.
          ...valid.map((value, n) => {
            const name = `v${index}_${n}`;
            return `const ${name} = [${JSON.stringify(value)}] as const; export const t${name}: T${index} = ${name}[0];`;
          }),
        ];
      });
      expect(compile([{ path: 'project/src/values.ts', text: statements.join('\n') }])).toEqual([]);
    }),
    { numRuns: 6, endOnFailure: true },
  );
});
