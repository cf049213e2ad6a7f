import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import process from 'node:process';

/** A program of Next, by the Node that runs the tests. */
export function startNext(next: string, args: readonly string[], cwd: string, env: object = {}): ChildProcess {
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;
  return spawn(process.execPath, [next, ...args], {
    cwd,
    env: { ...inherited, NEXT_TELEMETRY_DISABLED: '1', ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What a program wrote, when it ended. */
export function outputOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const add = (text: Buffer): void => void (output += text.toString());
    child.stdout?.on('data', add);
    child.stderr?.on('data', add);
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`ended with ${code}:\n${output}`))));
  });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** Waits until a server answers. */
export async function answering(origin: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    try {
      await fetch(origin);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`the server ended with ${child.exitCode}`);
}
