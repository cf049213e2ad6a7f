/**
 * How long the first import of a package takes in a fresh process, beside a module of one line: as a file, which is the
 * least that any import costs, and as a package, which has to be found first as ours has.
 */
import { join } from 'node:path';
import process from 'node:process';
import { measureIn } from '../processes.ts';
import { pairedRatio, withSpread } from '../statistics.ts';
import { markdownTable } from '../table.ts';

const here = join(import.meta.dirname, '..', '..');
const fixtures = join(here, 'fixtures');

interface Entry {
  readonly title: string;
  readonly file: string;
  readonly oneLine: string;
}

const entries: readonly Entry[] = [
  { title: 'require() in a CommonJS entry', file: 'require.cjs', oneLine: 'index.cjs' },
  // The first import() of a CommonJS program also starts Node's loader of ES modules.
  { title: 'import() in a CommonJS entry', file: 'import.cjs', oneLine: 'index.mjs' },
  { title: 'import() in an ES module entry', file: 'import.mjs', oneLine: 'index.mjs' },
];

const packages = ['@codes/enums', 'statuses', '@readme/http-status-codes', 'http-status', 'http-status-codes'];

/** What is published has to start fast on the oldest Node that it supports, too. */
const nodes = [
  { name: `Node ${process.versions.node}`, command: process.execPath },
  { name: 'Node 20', command: join(here, 'node_modules', 'node20', 'bin', 'node') },
];

/** The tables, one for each Node and entry. Each round runs every case once. */
export function cold(rounds: number): string[] {
  return nodes.flatMap((node) => entries.map((entry) => tableOf(node, entry, rounds)));
}

function tableOf(node: (typeof nodes)[number], { title, file, oneLine }: Entry, rounds: number): string {
  const cases = [
    { name: 'a one-line file', target: join(fixtures, 'one-line', oneLine) },
    { name: 'a one-line package', target: 'one-line' },
    ...packages.map((name) => ({ name, target: name })),
  ];
  const script = join(fixtures, 'entries', file);
  const figures = cases.map((): number[] => []);
  // The round before the first fills the caches of the file system.
  for (const { target } of cases) measureIn(node.command, [script, target], fixtures);
  for (let round = 0; round < rounds; round += 1) {
    for (const [c, { target }] of cases.entries())
      figures[c]?.push(measureIn(node.command, [script, target], fixtures));
  }

  const [asFile = [], asPackage = []] = figures;
  return markdownTable(
    [`${node.name}, ${title}`, 'ms (quartiles)', 'of a one-line file', 'of a one-line package'],
    cases.map(({ name }, c) => {
      const own = figures[c] ?? [];
      return [name, withSpread(own, 2), pairedRatio(own, asFile).toFixed(2), pairedRatio(own, asPackage).toFixed(2)];
    }),
  );
}
