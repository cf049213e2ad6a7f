import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The parts of a package.json that the build reads. */
export interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, null | string | { readonly import?: { readonly default: string } }>>;
}

export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** The modules that `exports` names, as paths from dist/esm without `.js`; patterns are expanded by what was compiled. */
export async function entryModules({ exports }: Manifest, compiled: string): Promise<string[]> {
  const files = (await readdir(compiled, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const targets = Object.values(exports).flatMap((target) =>
    target !== null && typeof target === 'object' && target.import !== undefined ? [target.import.default] : [],
  );
  const modules = targets.flatMap((target) => {
    const [before = '', after] = target.replace(/^\.\/dist\/esm\//u, '').split('*');
    return files.filter((file) =>
      after === undefined ? file === before : file.startsWith(before) && file.endsWith(after),
    );
  });
  return [...new Set(modules)].map((file) => file.replace(/\.js$/u, '')).sort();
}

/** Modules of constants stay files of their own: a namespace of them then costs nothing that is not used. */
export const constantsFile = 'constants.gen.js';
