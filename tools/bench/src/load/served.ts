/** Requests a second of a server in a process of its own. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import autocannon from 'autocannon';

/** How Node serves a case, and where it is asked. */
export interface Server {
  /** A script that says its origin when it listens, and what it is told. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly path: string;
}

const connections = 16;
/** Of what every case answers with, and no framework by itself. */
const detail = 'No item 7';

export async function throughput(
  { args, cwd, path }: Server,
  env: NodeJS.ProcessEnv,
  duration: number,
): Promise<number> {
  const server = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(server, 'exit');
  try {
    const url = (await originOf(server)) + path;
    // What it answers before it is warm is no part of the measure.
    const verifyBody = (body: unknown): boolean => String(body).includes(detail);
    const { mismatches } = await autocannon({ url, connections, amount: 5000, verifyBody });
    if (mismatches > 0) throw new Error('did not answer what the case answers');
    const result = await autocannon({ url, connections, duration });
    if (result['4xx'] !== result.requests.total) throw new Error('did not answer with 4xx alone');
    return result.requests.total / result.duration;
  } finally {
    server.kill();
    await ended;
  }
}

async function originOf({ stdout }: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  for await (const line of createInterface({ input: stdout })) {
    const [origin] = /http:\/\/127\.0\.0\.1:\d+/u.exec(line) ?? [];
    if (origin !== undefined) return origin;
  }
  throw new Error('the server ended before it listened');
}
