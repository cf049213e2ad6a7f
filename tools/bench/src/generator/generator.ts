/** What the generator takes for ever more entries, and whether it grows with them and no faster. */
import { join } from 'node:path';
import process from 'node:process';
import { run } from '../measure/processes.ts';
import { type Case, inRounds, type Row } from '../measure/rows.ts';
import { pairedRatio, type Ratio } from '../measure/statistics.ts';
import { type Comparison, type Table, timings } from '../measure/table.ts';
import { fixtures, root, scratch } from '../paths.ts';
import { rounds, type Suite } from '../suite.ts';
import { makeProject } from './own-project.ts';

const bin = join(root, 'tools', 'generator', 'dist', 'cli', 'bin.js');
/** Says on the fourth descriptor how much memory the process had at most. */
const usage = join(fixtures, 'generator', 'peak-memory.mjs');

const factor = 10;
const counts = [100, 1000, 10_000];
/** What noise and what has to be sorted may add to growth that is linear. */
const tolerance = 1.1;

export const generator: Suite = {
  name: 'generator',
  title: 'The generator',
  about:
    'Seconds and peak resident memory of `codes generate` in a fresh process, in a project of its own with so many entries: one half status codes, one half problem types with two members each, made into constants, error classes, JSON Schemas, OpenAPI and pages. The ratio is to ten times fewer entries: 10 is linear growth, and the start of the process makes it less.',
  run: async (effort) => {
    const cases = counts
      .filter((entries) => effort === 'full' || entries <= 1000)
      .map((entries) => ({ name: nameOf(entries), role: 'own' as const, entries }));
    const memory = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
    const seconds = await inRounds(cases, rounds(effort, 3), async ({ name, entries }) => {
      const { cwd, args } = await makeProject(await scratch('generator'), entries);
      const finished = await run(process.execPath, ['--import', usage, bin, ...args], cwd);
      memory.get(name)?.push(Number(finished.more) / 1024);
      return finished.seconds;
    });
    const peaks = seconds.map((row): Row => ({
      ...row,
      figures: row.failure === undefined ? (memory.get(row.name) ?? []) : [],
    }));
    return [
      growth('generator/time', 'generate: time', 's', 2, seconds),
      growth('generator/memory', 'generate: peak memory', 'MiB', 0, peaks),
    ];
  },
};

function nameOf(entries: number): string {
  return `${entries.toLocaleString('en')} entries`;
}

function growth(id: string, question: string, unit: string, digits: number, rows: readonly Row[]): Table {
  const table = timings({ id, question, unit, digits, rows, bases: [] });
  const before = (index: number): Row | undefined => {
    const row = rows[index - 1];
    return row === undefined || row.failure !== undefined || rows[index]?.failure !== undefined ? undefined : row;
  };
  const ratio = (index: number): Ratio | undefined => {
    const [figures, base] = [rows[index]?.figures ?? [], before(index)?.figures];
    return base && pairedRatio(figures, base);
  };
  return {
    ...table,
    head: [...table.head, 'of ten times fewer'],
    rows: table.rows.map((cells, index) => [...cells, ratio(index)?.middle.toFixed(2) ?? '–']),
    comparisons: rows.flatMap(({ name }: Case, index): Comparison[] => {
      const found = ratio(index);
      if (found === undefined) return [];
      const { low, middle, high } = found;
      return [
        {
          own: name,
          other: 'linear growth',
          ratio: { low: low / factor, middle: middle / factor, high: high / factor },
          limit: tolerance,
        },
      ];
    }),
  };
}
