import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** tools/bench */
export const here = join(import.meta.dirname, '..');

export const root = join(here, '..', '..');

export const fixtures = join(here, 'fixtures');

/** The oldest Node that is supported. */
export const oldestNode = join(here, 'node_modules', 'node20', 'bin', 'node');

/**
 * An empty folder for files that a suite writes: below node_modules, so that they resolve packages as a user's files do
 * and never get committed.
 */
export async function scratch(name: string): Promise<string> {
  const folder = join(here, 'node_modules', '.bench', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}
