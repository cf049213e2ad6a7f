import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../read/read.ts';
import { temporarySuffix } from '../write/write.ts';

/** What lies in the output folder: the text of each generated or planned file, and leftovers of a killed run. */
export interface Existing {
  readonly texts: ReadonlyMap<string, string>;
  readonly leftovers: readonly string[];
}

/**
 * Reads what is there of `planned`, and, if asked, finds every other file in the same packages that is named like a
 * generated one.
 */
export async function readExisting(out: string, planned: readonly string[], findOthers: boolean): Promise<Existing> {
  const packages = [...new Set(planned.map((path) => path.split('/')[0] ?? ''))];
  const found = findOthers ? (await Promise.all(packages.map((name) => walk(out, name)))).flat() : [];
  const candidates = new Set([...planned, ...found.filter((path) => /\.gen\.(?:ts|json)$/u.test(path))]);
  const texts = new Map<string, string>();
  for (const path of [...candidates].sort()) {
    const text = await readIfThere(join(out, path));
    if (text !== undefined) texts.set(path, text);
  }
  return { texts, leftovers: found.filter((path) => path.endsWith(temporarySuffix)) };
}

async function walk(out: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(out, folder), { withFileTypes: true }).catch(ignoreMissing);
  const below = await Promise.all(
    (entries ?? []).map(async (entry) => {
      const path = `${folder}/${entry.name}`;
      if (!entry.isDirectory()) return [path];
      return entry.name === 'node_modules' || entry.name === 'dist' ? [] : walk(out, path);
    }),
  );
  return below.flat();
}

async function readIfThere(path: string): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch(ignoreMissing);
}

function ignoreMissing(error: unknown): undefined {
  if (errorCode(error) === 'ENOENT') return undefined;
  throw error;
}
