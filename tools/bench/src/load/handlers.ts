/** What a problem costs in a framework whose handlers give a `Response`: nanoseconds a call of one, without its server. */
import { join } from 'node:path';
import process from 'node:process';
import { measureIn } from '../processes.ts';
import { interval, withSpread } from '../statistics.ts';
import { markdownTable } from '../table.ts';
import type { Framework } from './frameworks.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'load');
const env = { ...process.env, NODE_ENV: 'production' };

/**
 * The tables of a framework, one for each thing that is compared. Each round runs every case once, and the base twice:
 * what its two runs differ by is noise.
 */
export function handlers({ name, comparisons }: Omit<Framework, 'path'>, rounds: number): string[] {
  const figures = comparisons.map(({ base, others }) => [base, base, ...others].map((): number[] => []));
  for (let round = 0; round < rounds; round += 1) {
    comparisons.forEach(({ base, others }, table) => {
      [base, base, ...others].forEach((title, row) => {
        figures[table]?.[row]?.push(measureIn(process.execPath, ['handlers.mjs', name, title], folder, env));
      });
    });
  }
  return comparisons.map(({ question, base, others }, table) => {
    const [first = [], ...rest] = figures[table] ?? [];
    const rows = [`${base}, again`, ...others].map((title, row) => {
      const cost = rest[row] ?? [];
      return [title, withSpread(cost, 0), interval(cost, first)];
    });
    return markdownTable(
      [`${name}: ${question}`, 'ns a call', 'ratio (95 %)'],
      [[base, withSpread(first, 0), '1'], ...rows],
    );
  });
}
