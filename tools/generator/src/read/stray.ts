import { readdir } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The table of header fields, in the schema folder. */
export const fieldTable = 'header-fields.yaml';

/** YAML files in the schema folder, and in folders of it, that nothing reads: whoever put one there believes that it counts. */
export async function strayFiles(cwd: string, schema: string, registries: readonly string[]): Promise<Diagnostic[]> {
  const read = new Set([...registries, posix.join(schema, fieldTable)]);
  const names = await readdir(resolve(cwd, schema)).catch(() => []);
  // A folder whose name is misspelt is one of these, and would be missed by nobody. In a file there is nothing.
  const folders = names.filter((name) => !name.startsWith('.') && name !== 'node_modules');
  const below = await Promise.all(
    folders.map(async (folder) => {
      const inside = await readdir(resolve(cwd, schema, folder), { recursive: true }).catch(() => []);
      return inside.map((name) => posix.join(folder, name.replaceAll('\\', '/')));
    }),
  );
  const found = [...names, ...below.flat()].map((path) => posix.join(schema, path));
  return found
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
