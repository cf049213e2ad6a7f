import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { fixtureFolder, realFolder } from './schema.ts';

/** A folder of its own for one test, gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'codes-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder in which `codes generate` works: `schema/` with the fixture (or another schema), and an empty `packages/`. */
export function project(schema = fixtureFolder): string {
  const root = temporaryFolder();
  cpSync(schema, join(root, 'schema'), { recursive: true });
  for (const shape of ['registry.schema.json', 'header-fields.schema.json', 'problems.schema.json']) {
    cpSync(join(realFolder, shape), join(root, 'schema', shape));
  }
  mkdirSync(join(root, 'packages'));
  return root;
}

export function put(root: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Every file below a folder with its text and when it was last written. */
export function snapshot(root: string): Record<string, { readonly text: string; readonly written: bigint }> {
  return Object.fromEntries(
    filesBelow(root).map((path) => [
      path,
      {
        text: readFileSync(join(root, path), 'utf8'),
        written: statSync(join(root, path), { bigint: true }).mtimeNs,
      },
    ]),
  );
}

/** The paths of every file below a folder, with slashes, sorted. */
export function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
