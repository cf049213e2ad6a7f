import { spawn } from 'node:child_process';
import process from 'node:process';

export interface Finished {
  /** Seconds from its start to its end. */
  readonly seconds: number;
  readonly stdout: string;
  /** What it wrote to the descriptors after the third, where it was given any. */
  readonly more: string;
}

/** What no process of a benchmark takes, unless it hangs. */
const patience = 300_000;

/** Runs a program that has to succeed. Rejects with what it says of its failure. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      timeout: patience,
      killSignal: 'SIGKILL',
    });
    const written = ['', '', '', ''];
    let seconds = 0;
    for (const descriptor of [1, 2, 3]) {
      const stream = child.stdio[descriptor] as NodeJS.ReadableStream;
      stream.setEncoding('utf8').on('data', (text: string) => (written[descriptor] += text));
    }
    child.on('error', reject);
    child.on('exit', () => (seconds = (performance.now() - start) / 1000));
    child.on('close', (exitCode, signal) => {
      const [, stdout = '', stderr = '', more = ''] = written;
      if (exitCode === 0) resolve({ seconds, stdout, more });
      else reject(new Error(`ended with ${exitCode ?? signal}: ${reasonIn(stderr.trim() || stdout.trim())}`));
    });
  });
}

/** The line of an output that names an error, or else its first. */
function reasonIn(output: string): string {
  const lines = output.split('\n');
  return lines.find((line) => /^\s*(?:\w*Error\b|error)/u.test(line)) ?? lines[0] ?? '';
}

/** Runs a script that prints one number, in a process of its own. */
export async function measureIn(
  node: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const { stdout } = await run(node, args, cwd, env);
  const figure = Number(stdout);
  if (stdout.trim() === '' || !Number.isFinite(figure)) throw new Error(`printed ${JSON.stringify(stdout)}`);
  return figure;
}
