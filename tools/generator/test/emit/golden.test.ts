import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emitters } from '../../src/emit/emitters.ts';
import { render } from '../../src/generate.ts';
import { print, type PrintedFile } from '../../src/print/print.ts';
import { filesBelow } from '../support/folders.ts';
import { fixtureModel, settings } from '../support/schema.ts';
import { compile, handWritten } from '../support/typescript.ts';

const goldens = join(import.meta.dirname, '../golden');
const model = fixtureModel();

/** An emitter named `enums/constants` writes files of the package `enums`: its goldens have the path in the package. */
function goldenPath(emitter: string, { path }: PrintedFile): string {
  const [folder, ...rest] = path.split('/');
  expect(folder).toBe(emitter.split('/')[0]);
  return `${emitter}/${rest.join('/')}`;
}

const printed = emitters.map(({ name, emit }) => ({ name, files: print(emit(model, settings)) }));

describe.each(printed)('$name', ({ name, files }) => {
  test('prints its golden files', async () => {
    expect(existsSync(join(goldens, name))).toBe(true);
    for (const file of files) await expect(file.text).toMatchFileSnapshot(join(goldens, goldenPath(name, file)));
  });
});

test('there is no golden file that nobody prints', () => {
  const expected = new Set(printed.flatMap(({ name, files }) => files.map((file) => goldenPath(name, file))));
  expect(filesBelow(goldens).filter((path) => !expected.has(path))).toEqual([]);
});

test('all golden files compile, strictly', () => {
  expect(compile([...render(model, settings), ...handWritten('types.ts')])).toEqual([]);
});
