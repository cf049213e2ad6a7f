/** What an error costs to make, beside a bare subclass of `Error` and beside the peers' errors. */
import { join } from 'node:path';
import process from 'node:process';
import { measureIn } from '../processes.ts';
import { pairedRatio, withSpread } from '../statistics.ts';
import { markdownTable } from '../table.ts';

const here = join(import.meta.dirname, '..', '..');
const folder = join(here, 'fixtures', 'errors');

const nodes = [
  { name: 'Node 20', command: join(here, 'node_modules', 'node20', 'bin', 'node') },
  { name: `Node ${process.versions.node}`, command: process.execPath },
  { name: 'Node 26', command: join(here, 'node_modules', 'node26', 'bin', 'node') },
];

const floor = 'class extends Error';
const stacklessFloor = 'class extends Error, no stack';
const withStack = [floor, '@codes/problem', 'hono', 'http-errors', '@hapi/boom', 'http-errors-enhanced'];
const withoutStack = [stacklessFloor, '@codes/problem, stack: false'];

/** The tables, one a Node. Each round runs every case once. */
export function errors(rounds: number): string[] {
  return nodes.flatMap((node) => [10, 30].map((frames) => tableOf(node, frames, rounds)));
}

function tableOf({ name, command }: (typeof nodes)[number], frames: number, rounds: number): string {
  const cases = [...withStack, ...withoutStack];
  const figures = cases.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [c, title] of cases.entries()) {
      figures[c]?.push(measureIn(command, ['child.mjs', title, String(frames)], folder));
    }
  }
  return markdownTable(
    [`${name}, ${frames} frames deep`, 'ns (quartiles)', 'of the bare subclass'],
    cases.map((title, c) => {
      const base = cases.indexOf(withoutStack.includes(title) ? stacklessFloor : floor);
      return [title, withSpread(figures[c] ?? [], 0), pairedRatio(figures[c] ?? [], figures[base] ?? []).toFixed(2)];
    }),
  );
}
