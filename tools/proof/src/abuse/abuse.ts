/** A million values that nobody would throw, answered by `@codes/problem` as it is published, and a thousand malformed schemas. */
import { join } from 'node:path';
import process from 'node:process';
import { fixtures, root } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import type { Check, Report } from '../report.ts';

/** How many for each seed. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 500_000);
/** The same values each time, and others each time. */
const seeds = [1, Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)];
/** Of these documents at least four in five have to be malformed: the test sees to it. */
const documents = 1500;

export async function abuse(report: Report): Promise<void> {
  await report.checkAll([...seeds.map(valueCheck), malformedCheck]);
}

function valueCheck(seed: number): Check {
  const folder = join(fixtures, 'abuse');
  return {
    name: `${runs} values from FUZZ_SEED=${seed} on are answered legally, and no answer tells a secret`,
    run: async () => {
      const output = await runOrThrow(process.execPath, [join(folder, 'values.mjs'), `${seed}`, `${runs}`], folder);
      if (!output.includes('every answer is legal')) throw new Error(output);
    },
  };
}

const malformedCheck: Check = {
  name: `of ${documents} spoilt documents of the schema no one makes the generator throw, and every problem has its place`,
  run: async () => {
    const args = ['run', '--root', root, '--project', '@codes/generator', 'malformed'];
    const env = { ...process.env, FUZZ_RUNS: `${documents}` };
    const output = await runOrThrow(
      process.execPath,
      [join(root, 'node_modules/vitest/vitest.mjs'), ...args],
      root,
      env,
    );
    if (!/Tests\s+\d+ passed/u.test(output)) throw new Error(output);
  },
};
