/** What a problem costs in a framework: nanoseconds without a network, and requests a second under a load generator. */
import { join } from 'node:path';
import process from 'node:process';
import { measureIn } from '../measure/processes.ts';
import { inRounds } from '../measure/rows.ts';
import { type Table, timings } from '../measure/table.ts';
import { fixtures } from '../paths.ts';
import { type Effort, rounds, type Suite } from '../suite.ts';
import { express, type Framework, hono, next } from './frameworks.ts';
import { builtApp } from './next-app.ts';
import { type Server, throughput } from './served.ts';

const folder = join(fixtures, 'load');
const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
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
      "`@codes/next` over what is written by hand: nanoseconds of processor time to call a route handler, with Next's own modules and stores but without its server, and requests a second, on loopback with 16 connections, of an application with a route for each case, built by `next build` and served by `next start`. That server takes many times as long as any of the handlers, and hides most of how they differ.",
    run: async (effort) => tablesOf(next, 'handlers.mjs', rounds(effort, 7), effort, await builtApp(next, env)),
  },
];

/** How a case is served that is a listener of `node:http`. */
function byListener(framework: Framework): (name: string) => Server {
  return (name) => ({ args: ['serve.mjs', framework.name, name], cwd: folder, path: '/items/7' });
}

async function tablesOf(
  framework: Framework,
  script: Script,
  times: number,
  effort: Effort,
  serverOf = byListener(framework),
): Promise<Table[]> {
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
      throughput(serverOf(one.name), env, effort === 'full' ? seconds : 1),
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
