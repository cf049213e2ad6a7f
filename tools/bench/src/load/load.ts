/** What a problem costs in a framework: requests a second under a load generator, and nanoseconds without a network. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import autocannon from 'autocannon';
import { measureIn } from '../processes.ts';
import { interval, median, pairedRatio, withSpread } from '../statistics.ts';
import { markdownTable } from '../table.ts';
import type { Framework } from './frameworks.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'load');
const env = { ...process.env, NODE_ENV: 'production' };

/** The tables of a framework, one for each thing that is compared. Each round runs every case once. */
export async function load({ name, path, comparisons }: Framework, rounds: number, seconds: number): Promise<string[]> {
  const titles = comparisons.flatMap(({ base, others }) => [base, ...others]);
  const perSecond = new Map(titles.map((title) => [title, [] as number[]]));
  const inProcess = new Map(titles.map((title) => [title, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const title of titles) {
      inProcess.get(title)?.push(measureIn(process.execPath, ['in-process.mjs', name, title], folder, env));
      perSecond.get(title)?.push(await throughput(name, title, path, seconds));
    }
  }
  return comparisons.map(({ question, base, others }) => {
    const rows = [base, ...others].map((title) => {
      const [rate = [], rateBase = []] = [perSecond.get(title), perSecond.get(base)];
      const [cost = [], costBase = []] = [inProcess.get(title), inProcess.get(base)];
      return [
        title,
        median(rate).toFixed(0),
        interval(rate, rateBase),
        withSpread(cost, 0),
        pairedRatio(cost, costBase).toFixed(2),
      ];
    });
    return markdownTable([`${name}: ${question}`, 'requests/s', 'ratio (95 %)', 'ns in process', 'ratio'], rows);
  });
}

async function throughput(framework: string, title: string, path: string, seconds: number): Promise<number> {
  const server = spawn(process.execPath, ['serve.mjs', framework, title], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const url = `http://127.0.0.1:${await portOf(server)}${path}`;
    await autocannon({ url, connections: 16, duration: 1 });
    const result = await autocannon({ url, connections: 16, duration: seconds });
    if (result['4xx'] !== result.requests.total) throw new Error(`${title} did not answer with 4xx alone`);
    return result.requests.average;
  } finally {
    server.kill();
  }
}

async function portOf(server: ChildProcess): Promise<number> {
  if (server.stdout === null) throw new Error('no output to read the port from');
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  return Number(line.toString());
}
