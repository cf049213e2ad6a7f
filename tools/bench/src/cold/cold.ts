/**
 * How long the first import of a package takes in a fresh process, beside a module of one line: as a file, which is the
 * least that any import costs, and as a package, which has to be found first as ours has.
 */
import { join } from 'node:path';
import process from 'node:process';
import { measureIn } from '../measure/processes.ts';
import { type Case, inRounds } from '../measure/rows.ts';
import { type Table, timings } from '../measure/table.ts';
import { fixtures, oldestNode } from '../paths.ts';
import { rounds, type Suite } from '../suite.ts';

interface Entry {
  readonly title: string;
  readonly file: string;
  readonly oneLine: string;
}

const entries: readonly Entry[] = [
  { title: 'require() in CommonJS', file: 'require.cjs', oneLine: 'index.cjs' },
  // The first import() of a CommonJS program also starts Node's loader of ES modules.
  { title: 'import() in CommonJS', file: 'import.cjs', oneLine: 'index.mjs' },
  { title: 'import() in an ES module', file: 'import.mjs', oneLine: 'index.mjs' },
];

interface Target extends Case {
  readonly target: string;
}

const own = (name: string): Target => ({ name, role: 'own', target: name });
const peer = (name: string): Target => ({ name, role: 'peer', target: name });

/** Packages of the same kind: what gives constants and phrases, and what gives errors. */
const groups: Readonly<Record<string, readonly Target[]>> = {
  constants: [
    own('@codes/enums'),
    peer('statuses'),
    peer('@readme/http-status-codes'),
    peer('http-status'),
    peer('http-status-codes'),
  ],
  errors: [
    own('@codes/problem'),
    peer('hono/http-exception'),
    peer('http-errors'),
    peer('@hapi/boom'),
    peer('http-errors-enhanced'),
    peer('@httpx/exception'),
    peer('@curveball/http-errors'),
    peer('h3'),
  ],
};

/** What is published has to start fast on the oldest Node that it supports, too. */
const nodes = [
  { name: `Node ${process.versions.node.split('.')[0]}`, command: process.execPath },
  { name: 'Node 20', command: oldestNode },
];

export const cold: Suite = {
  name: 'cold',
  title: 'First import',
  about:
    "Milliseconds of the first `require` or `import()` in a fresh process, beside a module of one line: as a file, and as a package that Node has to find first. The first `import()` of a CommonJS program also starts Node's loader of ES modules.",
  run: async (effort) => {
    const tables: Table[] = [];
    for (const node of nodes) {
      for (const entry of entries) tables.push(...(await tablesOf(node, entry, rounds(effort, 11))));
    }
    return tables;
  },
};

/** The floors are measured once for both kinds. */
async function tablesOf(node: (typeof nodes)[number], entry: Entry, times: number): Promise<Table[]> {
  const file: Target = { name: 'a one-line file', role: 'floor', target: join(fixtures, 'one-line', entry.oneLine) };
  const bare: Target = { name: 'a one-line package', role: 'floor', target: 'one-line' };
  const script = join(fixtures, 'entries', entry.file);
  const measure = ({ target }: Target): Promise<number> => measureIn(node.command, [script, target], fixtures);

  const all = [file, bare, ...Object.values(groups).flat()];
  // The round before the first fills the caches of the file system.
  await inRounds(all, 1, measure);
  const rows = await inRounds(all, times, measure);
  return Object.entries(groups).map(([kind, targets]) => {
    const names = new Set([file, bare, ...targets].map(({ name }) => name));
    return timings({
      id: `cold/${node.name}/${entry.title}/${kind}`,
      question: `${kind}: ${entry.title}, ${node.name}`,
      unit: 'ms',
      digits: 2,
      rows: rows.filter(({ name }) => names.has(name)),
      bases: [
        { name: file.name, heading: 'of a one-line file' },
        { name: bare.name, heading: 'of a one-line package' },
      ],
    });
  });
}
