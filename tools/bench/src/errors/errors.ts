/** What an error costs to make, beside a bare subclass of `Error` and beside the peers' errors. */
import { join } from 'node:path';
import process from 'node:process';
import { measureIn } from '../measure/processes.ts';
import { type Case, inRounds } from '../measure/rows.ts';
import { type Table, timings } from '../measure/table.ts';
import { fixtures, here, oldestNode } from '../paths.ts';
import { rounds, type Suite } from '../suite.ts';

const folder = join(fixtures, 'errors');

const nodes = [
  { name: 'Node 20', command: oldestNode },
  { name: `Node ${process.versions.node.split('.')[0]}`, command: process.execPath },
  { name: 'Node 26', command: join(here, 'node_modules', 'node26', 'bin', 'node') },
];

const depths = [
  { title: 'shallow', frames: 1 },
  { title: '30 frames deep', frames: 30 },
];

const floor: Case = { name: 'class extends Error', role: 'floor' };
const peers = [
  'hono',
  'h3',
  'http-errors',
  '@hapi/boom',
  'http-errors-enhanced',
  '@httpx/exception',
  '@curveball/http-errors',
];
const withStack: readonly Case[] = [
  floor,
  { name: '@codes/problem', role: 'own' },
  ...peers.map((name): Case => ({ name, role: 'peer' })),
];

const stacklessFloor: Case = { name: 'class extends Error, no stack', role: 'floor' };
const withoutStack: readonly Case[] = [stacklessFloor, { name: '@codes/problem, stack: false', role: 'own' }];

export const errors: Suite = {
  name: 'errors',
  title: 'Making an error',
  about:
    'Nanoseconds of processor time to make an error in a shallow stack and 30 frames deep, with five classes live, one library a process. No peer can do without a stack.',
  run: async (effort) => {
    const tables: Table[] = [];
    for (const node of nodes) {
      for (const { title, frames } of depths) {
        const rows = await inRounds([...withStack, ...withoutStack], rounds(effort, 5), ({ name }) =>
          measureIn(node.command, ['child.mjs', name, String(frames)], folder),
        );
        const part = (kind: string, cases: readonly Case[], base: Case): Table =>
          timings({
            id: `errors/${node.name}/${title}/${kind}`,
            question: `${node.name}, ${title}, ${kind}`,
            unit: 'ns',
            digits: 0,
            rows: rows.filter(({ name }) => cases.some((one) => one.name === name)),
            bases: [{ name: base.name, heading: 'of the bare subclass' }],
          });
        tables.push(part('with a stack', withStack, floor), part('without a stack', withoutStack, stacklessFloor));
      }
    }
    return tables;
  },
};
