import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { harbourCsv } from '../sync/support.ts';
import { project, put } from './folders.ts';
import { codes } from './terminal.ts';

/** A project as it was released: a lock, packages of version 1, and the upstream registry that the schema agrees with. */
export async function released(version = '1.4.0'): Promise<string> {
  const root = project();
  for (const folder of ['enums', 'express', 'hono', 'json-schema', 'next', 'problem']) {
    put(root, `packages/${folder}/package.json`, JSON.stringify({ name: `@codes/${folder}`, version }));
  }
  put(root, 'packages/private/package.json', JSON.stringify({ name: '@codes/private', private: true }));
  put(root, 'packages/README.md', 'No package.');
  put(root, 'schema/upstream/iana.csv', harbourCsv);
  await codes(root, 'lock');
  return root;
}

/** Replaces text in a file of a project; text that is not there once fails the test. */
export function replaceIn(root: string, file: string, ...changes: readonly (readonly [string, string])[]): void {
  let text = readFileSync(join(root, file), 'utf8');
  for (const [before, after] of changes) {
    if (text.split(before).length !== 2) throw new Error(`not once in ${file}: ${before}`);
    text = text.replace(before, () => after);
  }
  writeFileSync(join(root, file), text);
}

export const harbour = 'schema/registries/harbour.yaml';
