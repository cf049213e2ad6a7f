import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from './support/case.ts';
import { casesOf } from './support/cases.ts';
import { readJson, type Schema, schemasIn } from './support/schemas.ts';
import { type Validate, validators } from './support/validators.ts';

const current = schemasIn('schemas');
const draft07 = schemasIn('draft-07');
const bundle = readJson('bundle.json') as Schema;

/** One table for all validators: to agree with it is to agree with each other. */
const table = new Map<string, readonly Case[]>();
beforeAll(() => {
  for (const [name, schema] of current) table.set(name, casesOf(name, schema));
});

/** The cases in which a validator and the table differ. */
function differences(validate: Validate, name: string): string[] {
  const cases = table.get(name) ?? [];
  return cases
    .filter(({ instance, valid }) => validate(instance) !== valid)
    .map(({ what, instance, valid }) => `${valid ? 'refuses' : 'takes'} ${what}: ${JSON.stringify(instance)}`);
}

it('every schema has good and bad instances in the table', () => {
  for (const cases of table.values()) {
    expect(cases.filter(({ valid }) => valid).length).toBeGreaterThan(0);
    expect(cases.filter(({ valid }) => !valid).length).toBeGreaterThan(3);
  }
});

describe.each(Object.entries(validators))('%s', (_, load) => {
  it.each([...current])('agrees on %s', async (name, schema) => {
    expect(differences(await load(schema)(schema.$id), name)).toEqual([]);
  });

  it.each([...draft07])('agrees on %s in draft-07', async (name, schema) => {
    expect(differences(await load(schema)(schema.$id), name)).toEqual([]);
  });

  it('agrees on every schema in the bundle', async () => {
    const compile = load(bundle);
    for (const [name, { $id }] of current) expect(differences(await compile($id), name)).toEqual([]);
  });
});

it('URI references are told from other texts without formats, too', () => {
  const ajv = new Ajv2020({ strict: true, validateFormats: false });
  const isProblem = ajv.compile(current.get('problem-details') ?? {});
  expect(isProblem({ type: '/problems/1', instance: 'urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8' })).toBe(true);
  expect(isProblem({ type: 'out of credit' })).toBe(false);
  expect(isProblem({ instance: 'a%2' })).toBe(false);
});

describe.each(['Ajv', 'Hyperjump'] as const)('%s', (validator) => {
  it('refuses what the meta-schema refuses', async () => {
    for (const { $schema, $id } of [current, draft07].flatMap((schemas) => [...schemas.values()].slice(0, 1))) {
      const wrong: Schema = { $schema, $id: `${$id}?wrong`, type: 'strng' };
      await expect(async () => validators[validator]?.(wrong)(wrong.$id)).rejects.toThrow(
        /invalid schema|schema is invalid/iu,
      );
    }
  });
});
