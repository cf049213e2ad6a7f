import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { render } from '../../src/generate.ts';
import { load } from '../../src/load.ts';
import { anyText } from '../support/arbitrary-text.ts';
import { nonsenseOf } from '../support/nonsense.ts';
import {
  fixtureFolder,
  minimalFolder,
  rawSchema,
  realFolder,
  registriesOf,
  settings,
  type Texts,
} from '../support/schema.ts';
import { parse } from '../support/typescript.ts';

/** Real registries with every notation that occurs, and the fixture's with every field. */
const documents: [string, Uint8Array][] = [
  ...Object.entries(registriesOf(realFolder)).filter(([name]) => name !== 'iana.yaml'),
  ['harbour.yaml', readFileSync(join(fixtureFolder, 'registries/harbour.yaml'))],
];
const standard = readFileSync(join(minimalFolder, 'registries/standard.yaml'));

const fragments = [
  ': ',
  '- ',
  '\n',
  '\n\t',
  '  ',
  '"',
  "'",
  '[',
  '{',
  '}',
  '#',
  '&a ',
  '*a',
  '!!int ',
  '? ',
  '|',
  '---\n',
  '\0',
  '0x',
];

/** An edit of some bytes: from a place in the file on, so many are replaced by these. */
const anyEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 400 })),
  inserted: fc.oneof(
    fc.uint8Array({ maxLength: 3 }),
    anyText.map((text) => new TextEncoder().encode(text)),
    fc.constantFrom(...fragments).map((text) => new TextEncoder().encode(text)),
  ),
});

test('any bytes edited anywhere lead to problems with their places, or to code that parses', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.array(anyEdit, { minLength: 1, maxLength: 3 }),
      ([name, bytes], edits) => {
        let mutated = bytes;
        for (const { at, removed, inserted } of edits) {
          const from = Math.floor(at * mutated.length);
          mutated = Buffer.concat([mutated.subarray(0, from), inserted, mutated.subarray(from + removed)]);
        }
        expect(nonsense(name, mutated)).toEqual([]);
      },
    ),
    { numRuns: 120 },
  );
}, 60_000);

/** A value that is not what the schema asks for in some place, or that it asks for in another. */
const anyValue = fc.oneof(
  fc.constantFrom(null, true, 404, -1, 1.5, 1e21, '', ' ', '404', [], {}, [[]], [null], { code: 404 }),
  anyText,
  fc
    .constantFrom('__proto__', 'constructor', 'toString', 'length')
    .map((key) => Object.defineProperty({}, key, { value: 1, enumerable: true })),
  fc.jsonValue({ maxDepth: 2 }),
);

test('any value in any place leads to problems with their places, or to code that parses', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.array(fc.nat(), { maxLength: 6 }),
      anyValue,
      ([name, bytes], way, value) => {
        const document: unknown = parseYaml(Buffer.from(bytes).toString());
        const text = JSON.stringify(replaced(document, way, value), undefined, 1);
        expect(nonsense(name, new TextEncoder().encode(text))).toEqual([]);
      },
    ),
    { numRuns: 120 },
  );
}, 60_000);

/** The document with the value at the end of the way replaced; a step is the number of a field or an item. */
function replaced(node: unknown, [step, ...rest]: readonly number[], value: unknown): unknown {
  if (step === undefined || typeof node !== 'object' || node === null) return value;
  const keys = Object.keys(node);
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return value;
  const copy = Array.isArray(node) ? [...(node as unknown[])] : { ...node };
  Reflect.set(copy, key, replaced(Reflect.get(node, key), rest, value));
  return copy;
}

/** What makes no sense about the outcome for these bytes: nothing, unless the generator has a bug. */
function nonsense(name: string, bytes: Uint8Array): string[] {
  const others: Texts = name === 'harbour.yaml' ? {} : { 'standard.yaml': standard };
  const { value, diagnostics } = load(rawSchema({ ...others, [name]: bytes }));
  const about = [{ file: `schema/registries/${name}`, bytes }];
  const problems = diagnostics.flatMap((each) => nonsenseOf(each, about));
  if (value === undefined) return diagnostics.length > 0 ? problems : ['neither a model nor a problem'];
  for (const { path, text } of render(value, settings)) if (path.endsWith('.ts')) parse(text);
  return problems;
}
