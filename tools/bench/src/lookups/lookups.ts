/** How long a lookup takes, beside its floor and its peers. */
import { join } from 'node:path';
import process from 'node:process';
import { measureIn } from '../processes.ts';
import { pairedRatio, withSpread } from '../statistics.ts';
import { markdownTable } from '../table.ts';
import { groups } from './groups.ts';
import { inputsOf } from './inputs.ts';

const child = join(import.meta.dirname, 'child.ts');

/** The tables, one a group. Each round runs every case once, so that a slow minute is shared by all. */
export async function speed(rounds: number): Promise<string[]> {
  const inputs = await Promise.all(groups.map(inputsOf));
  const figures = groups.map(({ cases }) => cases.map((): number[] => []));
  for (let round = 0; round < rounds; round += 1) {
    for (const [g, { cases }] of groups.entries()) {
      for (const c of cases.keys()) {
        const args = [child, String(g), String(c), JSON.stringify(inputs[g])];
        figures[g]?.[c]?.push(measureIn(process.execPath, args, import.meta.dirname));
      }
    }
  }

  return groups.map(({ question, cases }, g) => {
    const own = figures[g] ?? [];
    const rows = cases.map(({ library, call }, c) => [
      library,
      call,
      withSpread(own[c] ?? [], 2),
      pairedRatio(own[c] ?? [], own[0] ?? []).toFixed(2),
    ]);
    const head = ['library', `${question} (${inputs[g]?.length} of them)`, 'ns (quartiles)', 'of the floor'];
    return markdownTable(head, rows);
  });
}
