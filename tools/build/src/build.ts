#!/usr/bin/env node
/**
 * Builds the package in the working folder into dist/: `esm` and `cjs`, each with declarations.
 *
 * tsc compiles once; rolldown then makes one file of each entry and format. The declarations serve both formats, since
 * a package.json in dist/cjs says how the files there are to be read.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { bundle } from './bundle.ts';
import { entryModules, readManifest } from './entries.ts';

const folder = process.cwd();
const dist = join(folder, 'dist');
const staging = join(dist, 'tsc');
const compiled = join(staging, 'src');

await rm(dist, { recursive: true, force: true });
execFileSync(
  'tsc',
  ['-p', 'tsconfig.json', '--noEmit', 'false', '--rootDir', '.', '--outDir', staging, '--declaration'],
  { cwd: folder, stdio: 'inherit' },
);
const entries = await entryModules(await readManifest(folder), compiled);
for (const format of ['esm', 'cjs'] as const) {
  const out = join(dist, format);
  await mkdir(out, { recursive: true });
  await cp(compiled, out, { recursive: true, filter: (path) => !/\.[cm]?js$/u.test(path) });
  await bundle(compiled, out, entries, format);
}
await writeFile(join(dist, 'cjs', 'package.json'), '{ "type": "commonjs" }\n');
await rm(staging, { recursive: true });
