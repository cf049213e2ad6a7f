import { spawn } from 'node:child_process';
import process from 'node:process';

export interface Finished {
  readonly exitCode: number | null;
  /** What it wrote to either stream, in the order in which it arrived. */
  readonly output: string;
}

/** Runs a program to its end. Rejects only when it cannot be started. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const add = (text: string): void => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('error', (error) => reject(new Error(`${command} did not start: ${error.message}`)));
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
}

/** Runs a program that has to succeed, and gives what it wrote. */
export async function runOrThrow(
  command: string,
  args: readonly string[],
  cwd: string,
  env?: NodeJS.ProcessEnv,
): Promise<string> {
  const { exitCode, output } = await run(command, args, cwd, env);
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${exitCode}:\n${output}`);
  return output;
}
