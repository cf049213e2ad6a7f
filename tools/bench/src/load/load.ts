/** What a problem costs in a framework: nanoseconds without a network, and requests a second under a load generator. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import autocannon from 'autocannon';
import { measureIn } from '../measure/processes.ts';
import { inRounds } from '../measure/rows.ts';
import { type Table, timings } from '../measure/table.ts';
import { fixtures } from '../paths.ts';
import { type Effort, rounds, type Suite } from '../suite.ts';
import { express, type Framework, hono, next } from './frameworks.ts';

const folder = join(fixtures, 'load');
const env = { ...process.env, NODE_ENV: 'production' };
const path = '/items/7';
const seconds = 1.5;

/** The script that measures a case in a process of its own: a listener of `node:http`, or a route handler. */
type Script = 'in-process.mjs' | 'handlers.mjs';

const served =
  'over what is written by hand or by a peer, answering the same 404: nanoseconds of processor time without a network, and requests a second on loopback with 16 connections, where the noise of a network hides small differences.';

export const frameworks: readonly Suite[] = [
  {
    name: 'express',
    title: 'Express',
    about: `\`@codes/express\` ${served}`,
    run: (effort) => tablesOf(express, 'in-process.mjs', rounds(effort, 5), effort),
  },
  {
    name: 'hono',
    title: 'Hono',
    about: `\`@codes/hono\` on \`@hono/node-server\` ${served}`,
    run: (effort) => tablesOf(hono, 'in-process.mjs', rounds(effort, 5), effort),
  },
  {
    name: 'next',
    title: 'Next',
    about:
      "`@codes/next`: nanoseconds of processor time to call a route handler, with Next's own modules and stores but without its server, which would cost many times as much and say nothing of the handler.",
    run: (effort) => tablesOf(next, 'handlers.mjs', rounds(effort, 7), effort),
  },
];

async function tablesOf(framework: Framework, script: Script, times: number, effort: Effort): Promise<Table[]> {
  const { name, comparisons } = framework;
  const tables: Table[] = [];
  for (const { question, cases } of comparisons) {
    const [{ name: base }] = cases;
    const inProcess = await inRounds(cases, times, (one) =>
      measureIn(process.execPath, [script, name, one.name], folder, env),
    );
    const common = { question: `${name}: ${question}`, digits: 0 };
    const bases = [{ name: base, heading: 'of the first' }];
    tables.push(timings({ ...common, id: `${name}/${question}`, unit: 'ns', rows: inProcess, bases }));

    const asked = cases.filter(({ served }) => served);
    if (asked.length === 0) continue;
    const perSecond = await inRounds(asked, times, (one) =>
      throughput(name, one.name, effort === 'full' ? seconds : 1),
    );
    tables.push(
      timings({
        ...common,
        question: `${name}: ${question}, served`,
        id: `${name}/${question}/served`,
        unit: 'requests/s',
        rows: perSecond,
        bases,
        more: true,
      }),
    );
  }
  return tables;
}

async function throughput(framework: string, title: string, duration: number): Promise<number> {
  const server = spawn(process.execPath, ['serve.mjs', framework, title], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const url = `http://127.0.0.1:${await portOf(server)}${path}`;
    // What it answers before it is warm is no part of the measure.
    await autocannon({ url, connections: 16, amount: 5000 });
    const result = await autocannon({ url, connections: 16, duration });
    if (result['4xx'] !== result.requests.total) throw new Error('did not answer with 4xx alone');
    return result.requests.total / result.duration;
  } finally {
    server.kill();
  }
}

async function portOf(server: ChildProcess): Promise<number> {
  if (server.stdout === null) throw new Error('no output to read the port from');
  const line = await Promise.race([
    once(server.stdout, 'data').then(([data]) => String(data)),
    once(server, 'exit').then(() => Promise.reject(new Error('the server ended before it listened'))),
  ]);
  return Number(line);
}
