/** How long a build takes that has nothing to do. */
import { join } from 'node:path';
import process from 'node:process';
import { run } from '../measure/processes.ts';
import { inRounds } from '../measure/rows.ts';
import { timings } from '../measure/table.ts';
import { root } from '../paths.ts';
import { rounds, type Suite } from '../suite.ts';

const bin = join(root, 'node_modules', '.bin', 'turbo');
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1' };

const warm = { name: '`turbo run build`, all from the cache', role: 'own' as const, args: ['run', 'build'] };
const forced = {
  name: '`turbo run build --force`',
  role: 'peer' as const,
  args: ['run', 'build', '--force'],
};

export const turbo: Suite = {
  name: 'turbo',
  title: 'A warm build',
  about:
    'Seconds of `turbo run build` at the root when everything is in its cache (FULL TURBO), beside the same build made anew, once a run.',
  run: async (effort) => {
    await run(bin, warm.args, root, env);
    const made = effort === 'full' ? await inRounds([forced], 1, ({ args }) => built(args, false)) : [];
    const cached = await inRounds([warm], rounds(effort, 7), ({ args }) => built(args, true));
    // The one build counts for every round.
    const times = cached[0]?.figures.length ?? 0;
    const rows = [
      ...made.map((row) => ({ ...row, figures: row.figures.flatMap((one) => Array<number>(times).fill(one)) })),
      ...cached,
    ];
    const bases = made.length === 0 ? [] : [{ name: forced.name, heading: 'of a build made anew' }];
    return [timings({ id: 'turbo', question: 'the whole repository', unit: 's', digits: 2, rows, bases })];
  },
};

async function built(args: readonly string[], fromCache: boolean): Promise<number> {
  const { seconds, stdout } = await run(bin, args, root, env);
  if (stdout.includes('FULL TURBO') !== fromCache) throw new Error(fromCache ? 'not all was cached' : 'all was cached');
  return seconds;
}
