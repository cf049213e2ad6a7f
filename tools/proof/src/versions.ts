import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modules } from './paths.ts';

/** The version of a dependency, as it is installed. */
export async function versionOf(dependency: string, folder: string = modules): Promise<string> {
  const text = await readFile(join(folder, dependency, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
