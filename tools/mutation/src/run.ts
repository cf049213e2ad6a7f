import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import type { Area } from './areas.ts';

/** The root of the repository. */
export const root = join(import.meta.dirname, '..', '..', '..');

/**
 * Breaks the sources of an area in every way that Stryker knows, in a copy of the repository, and runs the tests of the
 * area that reach the place.
 *
 * @param only - the files to break, from the root, if not all of the area
 */
export async function run(name: string, area: Area, only: readonly string[]): Promise<readonly MutantResult[]> {
  process.chdir(root);
  // Stryker's processes load tools/mutation/vitest.config.ts, which asks for it.
  process.env['MUTATION_AREA'] = name;
  const sources = area.sources.map((glob) => `${area.package}/${glob}`);
  return new Stryker({
    mutate: [...(only.length > 0 ? only : sources), '!**/*.gen.ts'],
    testRunner: 'vitest',
    plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner'))],
    vitest: { configFile: 'tools/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 15_000,
    tempDirName: 'tools/mutation/.sandbox',
    ignorePatterns: ['packages/{express,hono,next}', 'tools/{bench,proof}'],
    // No such file: Stryker would rewrite it with an API that TypeScript 7 does not have.
    tsconfigFile: 'none',
    reporters: [process.stdout.isTTY ? 'progress' : 'progress-append-only'],
    warnings: { slow: false, unknownOptions: true, preprocessorErrors: true, unserializableOptions: true },
  }).runMutationTest();
}
