import { readdir, readFile } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import type { RawFile } from './read.ts';

/** The pending changesets in `folder` (a path from `cwd`), by name. There may be none, and no folder. */
export async function readChangesets(cwd: string, folder: string): Promise<RawFile[]> {
  const names = await readdir(resolve(cwd, folder)).catch(() => []);
  const files = names.filter((name) => name.endsWith('.md') && name !== 'README.md').sort();
  return Promise.all(
    files.map(async (name) => {
      const file = posix.join(folder, name);
      return { file, bytes: await readFile(resolve(cwd, file)) };
    }),
  );
}
