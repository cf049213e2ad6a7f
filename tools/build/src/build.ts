#!/usr/bin/env node
/**
 * Builds the package in the working folder into dist/: `esm` and `cjs`, each with declarations.
 *
 * tsc compiles once; rolldown then makes one file of each entry and format. The declarations serve both formats, since
 * a package.json in dist/cjs says how the files there are to be read.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { type Bundle, bundle } from './bundle.ts';
import { copyDeclarations } from './declarations.ts';
import { type Entry, entryModules, isInnerConstants, readManifest } from './entries.ts';

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
const paths = entries.map(({ path }) => path);
for (const format of ['esm', 'cjs'] as const) {
  const out = join(dist, format);
  await mkdir(out, { recursive: true });
  await copyDeclarations(compiled, out, paths);
  for (const job of entries.flatMap((entry) => bundlesOf(entry, format))) await bundle(compiled, out, paths, job);
}
await writeFile(join(dist, 'cjs', 'package.json'), '{ "type": "commonjs" }\n');
await rm(staging, { recursive: true });

function bundlesOf({ path, node }: Entry, format: 'esm' | 'cjs'): Bundle[] {
  if (format === 'cjs') {
    return isInnerConstants(path) ? [] : [{ input: path, output: path, format, inlineNamespaces: true }];
  }
  const plain: Bundle = { input: path, output: path, format, inlineNamespaces: false };
  return node === undefined ? [plain] : [plain, { ...plain, output: node, inlineNamespaces: true }];
}
