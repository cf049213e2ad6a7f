import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';

/** A server in a process of its own. */
export interface Running {
  /** Ends it, and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

/** How to start a server, and by which words it says that it listens. */
export interface ServerProgram {
  /** A script that Node runs. */
  readonly script: string;
  readonly args: readonly string[];
  readonly says: string;
  /** The Node that runs it, where it is not the one that runs the proof, and what it is told. */
  readonly node?: string;
  readonly flags?: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts a server, and waits until it listens. */
export async function startServer(program: ServerProgram): Promise<Running> {
  const { script, args, says, node = process.execPath, flags = [], cwd, env } = program;
  const child = spawn(node, [...flags, script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
    ...(env !== undefined && { env }),
  });
  let output = '';
  const ended = once(child, 'close');
  await new Promise<void>((resolve, reject) => {
    const read = (text: string): void => {
      output += text;
      if (output.includes(says)) resolve();
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.on('error', reject);
    child.on('close', () => reject(new Error(`${script} ended before it listened:\n${output}`)));
  });
  return {
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Waits until a server answers anything at all. */
export async function untilAnswered(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200 && server.exitCode === null; attempt += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`${server.spawnargs.join(' ')} did not answer`);
}
