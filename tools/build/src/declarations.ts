import { cp, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';

/** Copies the declarations of the entries, and those that they refer to: nobody can reach the others. */
export async function copyDeclarations(compiled: string, out: string, entries: readonly string[]): Promise<void> {
  for (const path of await reachable(compiled, entries)) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await cp(join(compiled, path), join(out, path));
  }
}

async function reachable(compiled: string, entries: readonly string[]): Promise<Set<string>> {
  const found = new Set(entries.map((entry) => `${entry}.d.ts`));
  for (const path of found) {
    const text = await readFile(join(compiled, path), 'utf8');
    for (const [, specifier = ''] of text.matchAll(/(?:from|import\()\s*['"](\.{1,2}\/[^'"]+)\.js['"]/gu)) {
      found.add(posix.join(posix.dirname(path), `${specifier}.d.ts`));
    }
  }
  return found;
}
