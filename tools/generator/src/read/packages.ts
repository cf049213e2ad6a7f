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
}

/** The packages in the folder `out` (a path from `cwd`) that are not private, by folder. */
export async function readPackages(cwd: string, out: string): Promise<Result<PublishedPackage[]>> {
  const value: PublishedPackage[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const folder of (await readdir(resolve(cwd, out)).catch((): string[] => [])).sort()) {
    const file = posix.join(out, folder, 'package.json');
    try {
      const manifest: unknown = JSON.parse(await readFile(resolve(cwd, file), 'utf8'));
      const { name, version, private: isPrivate } = Object(manifest) as Record<string, unknown>;
      if (isPrivate === true) continue;
      if (typeof name === 'string' && typeof version === 'string') value.push({ folder, name, version });
      else diagnostics.push(invalid(file, 'none'));
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) continue;
      diagnostics.push(invalid(file, error instanceof SyntaxError ? 'text that is no JSON' : errorText(error)));
    }
  }
  return { value, diagnostics };
}

function invalid(file: string, found: string): Diagnostic {
  return {
    code: 'package-invalid',
    message: `${file} describes no package`,
    place: { file },
    expected: 'a name and a version, or "private": true',
    found,
    help: 'restore the file',
  };
}
