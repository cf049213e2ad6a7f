/** Programs that use the packages, bundled as they are for production, and then run. */
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { cellsOf } from '../matrix/cells.ts';
import { runOrThrow } from '../processes.ts';
import { everyUse } from '../rehearsal/programs.ts';
import type { Check } from '../report.ts';
import { bundle, type Bundle, type Platform } from '../../../bench/src/sizes/bundlers.ts';
import { packagesOf, usesOf, writeUses } from './uses.ts';
import { vite } from './vite.ts';

const bundlers: Readonly<Record<keyof typeof bundle | 'vite', Bundle>> = { ...bundle, vite };

/** What is for servers is bundled for Node alone. */
const platforms: Readonly<Record<Platform, readonly string[]>> = {
  browser: ['everywhere'],
  node: ['everywhere', 'node'],
};

export async function bundleChecks(folder: string): Promise<Check[]> {
  const checks: Check[] = [];
  for (const name of Object.keys(bundlers) as (keyof typeof bundlers)[]) {
    for (const platform of ['browser', 'node'] as const) {
      const uses = await usesOf(...platforms[platform]);
      const place = join(folder, `${name}-${platform}`);
      checks.push({
        name: `${name} bundles every use for ${platform === 'node' ? 'Node' : 'browsers'}, and the bundle runs`,
        run: async () => {
          const entry = await writeUses(place, 'ESM', uses);
          const output = join(dirname(entry), `bundle.${platform === 'node' ? 'cjs' : 'mjs'}`);
          await writeFile(output, await bundlers[name](entry, platform));
          everyUse(await runOrThrow(process.execPath, [output], place), uses);
        },
        fills: cellsOf(packagesOf(uses), name, platform === 'node' ? 'Node' : 'browser'),
      });
    }
  }
  return checks;
}
