import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Schema, schemasIn } from './support/schemas.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const codes = join(root, 'tools/generator/src/cli/bin.ts');
const base = 'https://schemas.example.com/http/v1/';

/** A copy of the schema folder, with packages to generate into. */
let folder = '';
let written = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codes-schema-base-'));
  written = join(folder, 'packages', 'json-schema');
  await cp(join(root, 'schema'), join(folder, 'schema'), { recursive: true });
  await mkdir(join(folder, 'packages'));
  const run = promisify(execFile);
  // The slash at the end is left out: the base gets one.
  const options = ['--cwd', folder, '--schema-base', base.slice(0, -1), '--quiet'];
  await run(process.execPath, [codes, 'generate', ...options]);
  await run(process.execPath, [codes, 'render', ...options]);
});
afterAll(() => rm(folder, { recursive: true }));

const read = async (path: string): Promise<Schema> =>
  JSON.parse(await readFile(join(written, 'dist', path), 'utf8')) as Schema;

describe('--schema-base', () => {
  it.each(['schemas', 'draft-07'] as const)('is what each $id in %s starts with', async (dialect) => {
    const published = schemasIn(dialect);
    expect(await readdir(join(written, 'dist', dialect))).toHaveLength(published.size);
    for (const [name, schema] of published) {
      const $id = `${base}${dialect}/${name}.json`;
      expect(await read(`${dialect}/${name}.json`)).toEqual({ ...schema, $id });
    }
  });

  it('is what each $id in the bundle starts with', async () => {
    const text = JSON.stringify(await read('bundle.json'));
    const ids = [...text.matchAll(/"\$id":"([^"]*)"/gu)].map(([, id = '']) => id);
    expect(ids).toHaveLength(schemasIn('schemas').size + 1);
    expect(ids.filter((id) => !id.startsWith(base))).toEqual([]);
  });

  it('is what each $id in the TypeScript starts with', async () => {
    const files = await readdir(join(written, 'src', 'schemas'));
    expect(files).toHaveLength(schemasIn('schemas').size);
    for (const file of files) {
      const text = await readFile(join(written, 'src', 'schemas', file), 'utf8');
      expect(text).toContain(`  $id: '${base}schemas/${file.replace('.gen.ts', '.json')}',`);
    }
  });
});
