/** A million values that nobody would throw, answered by `@codes/problem` as it is published. */
import { join } from 'node:path';
import process from 'node:process';
import { fixtures } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import type { Report } from '../report.ts';

/** How many for each seed. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 500_000);
/** The same values each time, and others each time. */
const seeds = [1, Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)];

export async function abuse(report: Report): Promise<void> {
  const folder = join(fixtures, 'abuse');
  await report.checkAll(
    seeds.map((seed) => ({
      name: `${runs.toLocaleString('en')} values from FUZZ_SEED=${seed} on are answered legally, and no answer tells a secret`,
      run: async () => {
        const output = await runOrThrow(process.execPath, [join(folder, 'values.mjs'), `${seed}`, `${runs}`], folder);
        if (!output.includes('every answer is legal')) throw new Error(output);
      },
    })),
  );
}
