/** What is in each tarball: every file that package.json promises, and nothing that no user can reach. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Unpacked } from '../packages.ts';
import type { Report } from '../report.ts';
import { promisedFiles } from './promised.ts';
import { reachableFiles } from './reachable.ts';

const required = ['package.json', 'README.md', 'LICENSE'];
/** Beside what exports reach: the marker of the CommonJS folder, and the history that changesets write. */
const allowed = new Set([...required, 'CHANGELOG.md', 'dist/cjs/package.json']);

export async function tarballs(report: Report, packages: readonly Unpacked[]): Promise<void> {
  for (const { name, folder, manifest } of packages) {
    const files = await filesOf(folder);
    const promised = promisedFiles(manifest, files);
    const { reached, broken } = await reachableFiles(folder, files, promised.present);

    await report.check(`${name}: has ${required.join(', ')}`, () =>
      expectNone(
        'missing',
        required.filter((file) => !files.has(file)),
      ),
    );
    await report.check(`${name}: has each file that package.json names (${promised.present.length})`, () =>
      expectNone('named, but not in the tarball', promised.missing),
    );
    await report.check(`${name}: each import within it leads to a file of it`, () => expectNone('broken', broken));
    await report.check(`${name}: has no other file (${files.size} in all)`, () =>
      expectNone(
        'not reachable from exports',
        [...files].filter((file) => !allowed.has(file) && !reached.has(file)),
      ),
    );
    await report.check(`${name}: depends on nothing but packages of this repository and peers`, () =>
      expectNone(
        'foreign or unpublishable',
        Object.entries(manifest.dependencies ?? {}).flatMap(([dependency, range]) =>
          dependency.startsWith('@codes/') && !range.startsWith('workspace:') ? [] : [`${dependency}@${range}`],
        ),
      ),
    );
  }
}

async function filesOf(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return new Set(
    files.map((file) =>
      join(file.parentPath, file.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    ),
  );
}

function expectNone(what: string, found: readonly string[]): void {
  if (found.length > 0) throw new Error(`${what}: ${found.join(', ')}`);
}
