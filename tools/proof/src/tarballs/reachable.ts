import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** The relative specifiers of imports, re-exports and requires. Our own emitted code has no others. */
const specifiers = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)(["'])(\.{1,2}\/[^"']+)\1/gu;

/**
 * The files that can be reached from `start` by relative imports, and the imports that lead nowhere.
 *
 * @param paired - whether each module and its declarations come together, as a compiler without a bundler leaves them
 */
export async function reachableFiles(
  folder: string,
  files: ReadonlySet<string>,
  start: readonly string[],
  paired: boolean,
): Promise<{ reached: ReadonlySet<string>; broken: string[] }> {
  const reached = new Set(start);
  const broken: string[] = [];
  // A set visits what is added to it on the way.
  for (const file of reached) {
    const twin = twinOf(file);
    if (paired && files.has(twin)) reached.add(twin);
    if (!/\.[cm]?[jt]s$/u.test(file)) continue;
    const text = await readFile(join(folder, file), 'utf8');
    for (const [, , specifier = ''] of text.matchAll(specifiers)) {
      const target = posix.join(posix.dirname(file), specifier);
      // A declaration names the module that it describes.
      const wanted = file.endsWith('.d.ts') ? target.replace(/\.[jt]s$/u, '.d.ts') : target;
      if (files.has(wanted)) reached.add(wanted);
      else broken.push(`${file} imports ${specifier}`);
    }
  }
  return { reached, broken };
}

function twinOf(file: string): string {
  return file.endsWith('.d.ts') ? file.replace(/\.d\.ts$/u, '.js') : file.replace(/\.js$/u, '.d.ts');
}
