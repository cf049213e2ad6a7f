import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** A `codes` process that has ended. */
interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly error: string;
}

const bin = join(import.meta.dirname, '../../src/cli/bin.ts');

const stopAtRename = new URL('stop-at-rename.ts', import.meta.url);

/** Starts the real command in a folder. */
export function start(cwd: string, ...args: string[]): Running {
  return run(cwd, args, [], {});
}

/** Starts the real command with other environment variables; `undefined` takes one away. */
export function startWith(env: Readonly<Record<string, string | undefined>>, cwd: string, ...args: string[]): Running {
  return run(cwd, args, [], env);
}

/** Starts the real command, which says "stopped" and waits when it is about to rename for the n-th time. */
export function startAndStop(cwd: string, n: number, ...args: string[]): Running {
  return run(cwd, args, ['--import', stopAtRename.href], { STOP_AT_RENAME: String(n) });
}

function run(
  cwd: string,
  args: readonly string[],
  flags: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Running {
  const child = spawn(process.execPath, [...flags, bin, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  return { child, ended: end(child) };
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

async function end(child: ChildProcess): Promise<Ended> {
  let out = '';
  let error = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    error += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, error }));
  });
}
