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
  readonly commit?: string;
}

export function setting(): Setting {
  const { devDependencies } = manifest(here);
  const installed = Object.entries(devDependencies).filter(
    ([name, version]) => !version.startsWith('link:') && !name.startsWith('@types/'),
  );
  const { turbo } = manifest(root).devDependencies;
  const versions = installed.map(([name, version]) => [name, version.replace(/^npm:.*@/u, '')] as const);
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`,
    versions: turbo === undefined ? versions : [...versions, ['turbo', turboVersion()]],
  };
}

interface Manifest {
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

function turboVersion(): string {
  return manifest(join(root, 'node_modules', 'turbo')).version;
}
