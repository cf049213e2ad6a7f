/**
 * Documents of the real schema, spoilt: nothing is thrown, every problem has its place, nothing is planned. `pnpm proof
 * abuse` at the root makes more than a thousand of them malformed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generate } from '../../src/generate.ts';
import { load } from '../../src/load.ts';
import type { RawFile, RawSchema } from '../../src/read/read.ts';
import { project, put } from '../support/folders.ts';
import { anyDamage, damages, spoilt } from '../support/malformed.ts';
import { nonsenseOf } from '../support/nonsense.ts';
import { minimalFolder, rawSchema, realFolder, registriesOf, settings } from '../support/schema.ts';

const given = process.env['FUZZ_SEED'];
// The same documents each time, and others each time.
const seeds = given === undefined ? [1, Date.now() % 2 ** 31] : [Number(given)];
const runs = Math.ceil(Number(process.env['FUZZ_RUNS'] ?? 150) / seeds.length);

const standard = readFileSync(join(minimalFolder, 'registries/standard.yaml'));
const fields = readFileSync(join(realFolder, 'header-fields.yaml'));
const problems = readFileSync(join(realFolder, 'problems/iana.yaml'));
const { 'iana.yaml': iana = standard, ...vendors } = registriesOf(realFolder);

/** Every file of the real schema, and what it stands beside. That of IANA is large: it is not taken as often. */
const documents: readonly (readonly [weight: number, bytes: Uint8Array, schema: (spoilt: Uint8Array) => RawSchema])[] =
  [
    ...Object.entries(vendors).map(
      ([name, bytes]) =>
        [4, bytes, (spoilt: Uint8Array) => rawSchema({ 'standard.yaml': standard, [name]: spoilt }, fields)] as const,
    ),
    [4, fields, (spoilt) => rawSchema({ 'standard.yaml': standard, 'aws.yaml': vendors['aws.yaml'] ?? '' }, spoilt)],
    [4, problems, (spoilt) => rawSchema({ 'standard.yaml': standard }, fields, { 'iana.yaml': spoilt })],
    [1, iana, (spoilt) => rawSchema({ 'iana.yaml': spoilt }, fields)],
  ];

const anyDocument = fc.oneof(
  ...documents.map(([weight, bytes, schema]) => ({ weight, arbitrary: fc.constant({ bytes, schema }) })),
);

test.each(seeds)(
  `${runs} spoilt documents (FUZZ_SEED=%i) have problems that make sense, or none`,
  (seed) => {
    const samples = fc.sample(fc.tuple(anyDocument, fc.array(anyDamage, { minLength: 2, maxLength: 4 })), {
      seed,
      numRuns: runs,
    });
    let malformed = 0;
    for (const [{ bytes, schema }, all] of samples) {
      const raw = schema(all.reduce(spoilt, bytes));
      const { value, diagnostics } = load(raw);
      const nonsense = diagnostics.flatMap((each) => nonsenseOf(each, filesOf(raw)));
      if ((value === undefined) !== diagnostics.length > 0) nonsense.push('a model in spite of problems, or neither');
      expect([all, nonsense]).toEqual([all, []]);
      if (diagnostics.length > 0) malformed += 1;
    }
    expect(malformed).toBeGreaterThan(runs * 0.8);
  },
  600_000,
);

function filesOf({ registries, problems, fields }: RawSchema): RawFile[] {
  return [...registries, ...problems, fields].filter((file) => file !== undefined);
}

test('whatever the damage, nothing is planned where there are problems', async () => {
  let refused = 0;
  for (const kind of Object.keys(damages)) {
    const root = project(realFolder);
    put(root, 'schema/registries/nginx.yaml', spoilt(vendors['nginx.yaml'] ?? iana, { kind, at: 0.4, random: 0.3 }));
    const { value, diagnostics } = await generate({ ...settings, cwd: root, schema: 'schema', out: 'packages' });
    expect([kind, value === undefined]).toEqual([kind, diagnostics.length > 0]);
    if (value === undefined) refused += 1;
  }
  expect(refused).toBeGreaterThan(Object.keys(damages).length * 0.7);
}, 600_000);
