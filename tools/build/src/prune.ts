#!/usr/bin/env node
/** Removes the dist folder of every package in which files are left over from a source that is gone. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { staleFiles } from './stale.ts';

const packages = join(import.meta.dirname, '../../../packages');
for (const name of await readdir(packages)) {
  const folder = join(packages, name);
  const [stale] = await staleFiles(folder);
  if (stale === undefined) continue;
  console.log(`Removing packages/${name}/dist: ${stale} has no source any more.`);
  await rm(join(folder, 'dist'), { recursive: true });
}
