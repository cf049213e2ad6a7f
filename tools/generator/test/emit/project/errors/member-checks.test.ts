import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memberChecks, type MemberChecks } from '../../../../src/emit/project/errors/member-checks.ts';
import type { JsonValue, ProblemType } from '../../../../src/model/types.ts';
import { anySchemaAndValues, type SchemaAndValues } from '../../../support/arbitrary-json-schema.ts';
import { problemTypeWith } from '../../../support/extensions.ts';
import { evaluate } from '../../../support/typescript.ts';

type Check = (value: unknown) => boolean;

function checksOf(types: readonly ProblemType[]): MemberChecks {
  return memberChecks(types, './member-schema.gen.js');
}

/** The functions that are generated for some schemas, which are run without anything of Ajv. */
function generated(schemas: readonly SchemaAndValues['schema'][]): Check[] {
  const { text, names } = checksOf(schemas.map((schema) => problemTypeWith(schema)));
  const exported = evaluate([{ path: 'src/members.ts', text }], 'src/members.ts');
  return schemas.map((schema) => exported[names.get(JSON.stringify(schema)) ?? ''] as Check);
}

/** What Ajv itself finds. */
function ajv(schema: SchemaAndValues['schema']): Check {
  const validate = new Ajv({ strict: false, validateFormats: false, ownProperties: true }).compile(schema);
  return (value) => validate(value);
}

test('the generated functions find what Ajv finds', () => {
  fc.assert(
    fc.property(fc.array(anySchemaAndValues, { minLength: 1, maxLength: 20 }), (drawn) => {
      const checks = generated(drawn.map(({ schema }) => schema));
      for (const [index, { schema, values }] of drawn.entries()) {
        expect(values.map((value) => checks[index]?.(value))).toEqual(values.map(ajv(schema)));
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

describe('a value', () => {
  const cases: readonly [what: string, schema: { [keyword: string]: JsonValue }, good: unknown, bad: unknown][] = [
    ['has its length in code points', { type: 'string', maxLength: 1 }, '\u{1F6A2}', 'ab'],
    ['is compared deeply', { const: { a: [1, { b: null }] } }, { a: [1, { b: null }] }, { a: [1, { b: null, c: 1 }] }],
    ['is compared as what it is', { enum: [[], { a: 1 }] }, [], {}],
    ['is unique deeply', { uniqueItems: true }, [{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 1 }]],
    ['has no properties but its own', { type: 'object', required: ['toString'] }, { toString: 1 }, {}],
    ['may have any format', { type: 'string', format: 'date' }, 'no date', 1],
    [
      'is not mistaken for code',
      { const: 'require("ajv/dist/runtime/equal").default' },
      'require("ajv/dist/runtime/equal").default',
      '',
    ],
  ];
  test.each(cases)('%s', (_, schema, good, bad) => {
    const [check] = generated([schema]);
    expect(check?.(good)).toBe(true);
    expect(check?.(bad)).toBe(false);
  });
});

test('equal schemas have one function', () => {
  const { names, text } = checksOf([problemTypeWith({ type: 'string' }), problemTypeWith({ type: 'string' })]);
  expect(names.size).toBe(1);
  expect(text.match(/^export const /gmu)).toHaveLength(1);
});

test('schemas with the same identity do not meet', () => {
  const schemas = [
    { $id: 'urn:pier:rope', type: 'string' },
    { $id: 'urn:pier:rope', type: 'number' },
  ];
  expect(generated(schemas).map((check) => check('a'))).toEqual([true, false]);
});

test('a module imports a type and nothing else', () => {
  const { text } = checksOf([problemTypeWith({ type: 'string', minLength: 1 }), problemTypeWith({ const: [] })]);
  expect(text.match(/^import .*$/gmu)).toEqual(["import type { MemberCheck } from './member-schema.gen.js';"]);
  expect(text).not.toContain('require(');
});

test.each([
  ['a reference that leads nowhere', { $ref: '#/definitions/none' }],
  ['a pattern that is none', { pattern: '(' }],
])('%s is said with the member and the problem type', (_, schema) => {
  expect(() => checksOf([problemTypeWith(schema)])).toThrow(
    'the schema of the member "member" of the problem type https://pier.example/problems/with-member cannot be used: ',
  );
});
