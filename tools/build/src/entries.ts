import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Conditions {
  /** What bundlers take, where Node takes another file. */
  readonly module?: string;
  readonly import?: { readonly default: string };
}

/** The parts of a package.json that the build reads. */
export interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, null | string | Conditions>>;
}

/** A module that `exports` names, as a path from dist/esm without `.js`. */
export interface Entry {
  readonly path: string;
  /** The file, if any, that Node takes in its stead: with its namespaces inside, one file to open less. */
  readonly node: string | undefined;
}

export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** The modules that `exports` names; patterns are expanded by what was compiled. */
export async function entryModules({ exports }: Manifest, compiled: string): Promise<Entry[]> {
  const files = (await readdir(compiled, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const entries = new Map<string, Entry>();
  for (const target of Object.values(exports)) {
    if (target === null || typeof target === 'string' || target.import === undefined) continue;
    const imported = modulePath(target.import.default);
    const bundled = modulePath(target.module ?? target.import.default);
    const [before = '', after] = bundled.split('*');
    for (const file of files.filter((each) => each.endsWith('.js')).map(modulePath)) {
      const named = after === undefined ? file === before : file.startsWith(before) && file.endsWith(after);
      if (named) entries.set(file, { path: file, node: imported === bundled ? undefined : imported });
    }
  }
  return [...entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function modulePath(file: string): string {
  return file.replace(/^\.\/dist\/esm\//u, '').replace(/\.js$/u, '');
}

/** Modules of constants stay files of their own: a namespace of them then costs nothing that is not used. */
export function isConstants(path: string): boolean {
  return /(?:^|[/.])constants\.gen(?:\.js)?$/u.test(path);
}

/** Constants that exist only for the namespace beside them, and that nobody imports by name. */
export function isInnerConstants(path: string): boolean {
  return /[^/]\.constants\.gen$/u.test(path);
}
