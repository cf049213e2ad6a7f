import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { emitters } from '../../src/emit/emitters.ts';
import { render } from '../../src/generate.ts';
import { print } from '../../src/print/print.ts';
import { anyRegistries } from '../support/arbitrary-registry.ts';
import { project, put, snapshot } from '../support/folders.ts';
import { fixtureFolder, fixtureModel, modelOf, rawSchema, settings, type Texts } from '../support/schema.ts';
import { codes } from '../support/terminal.ts';

const table = parse(readFileSync(join(fixtureFolder, 'header-fields.yaml'), 'utf8')) as { fields: unknown[] };

test('the order of files, of header fields, and of the fields in a mapping changes no byte', () => {
  fc.assert(
    fc.property(anyRegistries, fc.infiniteStream(fc.nat()), (registries, numbers) => {
      const texts = registries.map((each): [string, unknown] => [`${each.registry}.yaml`, each]);
      const shuffled = shuffle(texts, numbers).map(([name, each]): [string, unknown] => [
        name,
        withShuffledKeys(each, numbers),
      ]);
      const fields = { fields: shuffle(table.fields, numbers).map((field) => withShuffledKeys(field, numbers)) };
      const model = modelOf(rawSchema(json(texts)));
      const again = modelOf(rawSchema(json(shuffled), JSON.stringify(fields)));
      expect(again).toEqual(model);
      expect(render(again, settings)).toEqual(render(model, settings));
    }),
    { numRuns: 15 },
  );
});

test('the order of emitters changes no byte', () => {
  const model = fixtureModel();
  const printed = (order: typeof emitters): unknown => print(order.flatMap((emitter) => emitter.emit(model, settings)));
  expect(printed([...emitters].reverse())).toEqual(printed(emitters));
});

test('the second run changes nothing and touches nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyRegistries, async (registries) => {
      const root = project();
      rmSync(join(root, 'schema/registries'), { recursive: true });
      for (const each of registries) put(root, `schema/registries/${each.registry}.yaml`, JSON.stringify(each));
      expect(await codes(root, 'generate')).toMatchObject({ code: 0 });
      const before = snapshot(root);
      expect(await codes(root, 'generate', '--check')).toMatchObject({ code: 0 });
      const { code, out } = await codes(root, 'generate', '--json');
      expect([code, JSON.parse(out)]).toMatchObject([0, { ok: true, files: [] }]);
      expect(snapshot(root)).toEqual(before);
    }),
    { numRuns: 4 },
  );
});

function json(files: readonly (readonly [string, unknown])[]): Texts {
  return Object.fromEntries(files.map(([name, value]) => [name, JSON.stringify(value)]));
}

function shuffle<T>(items: readonly T[], numbers: Iterator<number>): T[] {
  return items
    .map((item) => ({ item, rank: Number(numbers.next().value) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** The same value with the fields of each mapping in another order; lists keep theirs, which means something. */
function withShuffledKeys(value: unknown, numbers: Iterator<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => withShuffledKeys(item, numbers));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, withShuffledKeys(field, numbers)] as const);
  return Object.fromEntries(shuffle(fields, numbers));
}
