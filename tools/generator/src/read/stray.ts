import { readdir } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The table of header fields, in the schema folder. */
export const fieldTable = 'header-fields.yaml';

/** YAML files in the schema folder, and in folders of it, that nothing reads: whoever put one there believes that it counts. */
export async function strayFiles(cwd: string, schema: string, registries: readonly string[]): Promise<Diagnostic[]> {
  const read = new Set([...registries, posix.join(schema, fieldTable)]);
  const below = await readdir(resolve(cwd, schema), { withFileTypes: true }).catch(() => []);
  const places = [
    { folder: schema, recursive: false },
    // A folder whose name is misspelt is one of these, and would be missed by nobody.
    ...below
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map(({ name }) => ({ folder: posix.join(schema, name), recursive: true })),
  ];
  const found = await Promise.all(
    places.map(async ({ folder, recursive }) => {
      const names = await readdir(resolve(cwd, folder), { recursive }).catch(() => []);
      return names.map((name) => posix.join(folder, name.replaceAll('\\', '/')));
    }),
  );
  return found
    .flat()
    .filter((file) => /\.ya?ml$/iu.test(file) && !read.has(file))
    .sort()
    .map((file) => ({
      code: 'stray-file',
      message: `nothing reads ${file}`,
      place: { file },
      expected: 'registries/<registry>.yaml, problems/<registry>.yaml or header-fields.yaml, in lower case',
      found: file,
      help: 'move or rename the file, or give it another ending',
    }));
}
