import { readdir, readFile } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { errorCode, errorText } from '../diagnostics/system-error.ts';

/** A package that is published from a folder of packages. */
export interface PublishedPackage {
  /** The folder's name below the folder of packages. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly isPrivate: boolean;
}

/** The packages in the folder `out` (a path from `cwd`) that are not private, by folder. */
export async function readPackages(cwd: string, out: string): Promise<Result<PublishedPackage[]>> {
  const folders = (await readdir(resolve(cwd, out)).catch((): string[] => [])).sort();
  const found = await Promise.all(folders.map((folder) => readPackage(cwd, posix.join(out, folder), folder)));
  return {
    value: found.flatMap(({ value }) => value).filter(({ isPrivate }) => !isPrivate),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The package in one folder, if there is one that has a version. */
export async function readPackage(cwd: string, path: string, folder = path): Promise<Result<PublishedPackage[]>> {
  const file = posix.join(path, 'package.json');
  try {
    const manifest: unknown = JSON.parse(await readFile(resolve(cwd, file), 'utf8'));
    const { name, version, private: isPrivate } = Object(manifest) as Record<string, unknown>;
    if (typeof name === 'string' && typeof version === 'string') {
      return { value: [{ folder, name, version, isPrivate: isPrivate === true }], diagnostics: [] };
    }
    return { value: [], diagnostics: isPrivate === true ? [] : [invalidPackage(file, 'none')] };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return { value: [], diagnostics: [] };
    return {
      value: [],
      diagnostics: [invalidPackage(file, error instanceof SyntaxError ? 'text that is no JSON' : errorText(error))],
    };
  }
}

/** That a package.json tells no name and version. */
export function invalidPackage(file: string, found: string): Diagnostic {
  return {
    code: 'package-invalid',
    message: `${file} describes no package`,
    place: { file },
    expected: 'a name and a version, or "private": true',
    found,
    help: 'restore the file, or write one',
  };
}
