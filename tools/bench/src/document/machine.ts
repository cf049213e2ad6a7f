/** When, with what and on what the figures were taken: no name of a host, and no path. */
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { here, root } from '../paths.ts';

export interface Setting {
  readonly date: string;
  readonly node: string;
  readonly machine: string;
  /** The peers and tools, and their versions. */
  readonly versions: readonly (readonly [name: string, version: string])[];
}

export function setting(): Setting {
  const installed = Object.entries(manifest(here).devDependencies).filter(
    ([name, version]) => !version.startsWith('link:') && !name.startsWith('@types/'),
  );
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`,
    versions: [
      ...installed.map(([name, version]) => [name, version.replace(/^npm:.*@/u, '')] as const),
      // These two are those of the workspace.
      ['next', manifest(join(root, 'packages', 'next', 'node_modules', 'next')).version],
      ['turbo', manifest(join(root, 'node_modules', 'turbo')).version],
    ],
  };
}

interface Manifest {
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
