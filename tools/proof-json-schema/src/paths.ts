import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** tools/proof */
export const here = join(import.meta.dirname, '..');

export const root = join(here, '..', '..');

/** Where dependencies of tools/proof stand, and the unpacked packages beside them. */
export const modules = join(here, 'node_modules');

export const fixtures = join(here, 'fixtures');

/**
 * An empty folder for files that a suite writes: below node_modules, so that they resolve packages as a user's files do
 * and never get committed.
 */
export async function scratch(name: string): Promise<string> {
  const folder = join(modules, '.proof', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}
