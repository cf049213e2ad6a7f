import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a program printed, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
}

const execute = promisify(execFile);

/** The repository of the example. */
export const bookshop = join(import.meta.dirname, '..');

const generator = dirname(fileURLToPath(import.meta.resolve('@codes/generator/package.json')));

/** Runs the command that is published, as a process of its own. */
export function codes(cwd: string, ...args: string[]): Promise<Outcome> {
  return run(cwd, process.execPath, join(generator, 'dist/cli/bin.js'), ...args);
}

export async function run(cwd: string, program: string, ...args: string[]): Promise<Outcome> {
  const env = { ...process.env, NO_COLOR: '1' };
  try {
    const { stdout, stderr } = await execute(program, args, { cwd, env });
    return { code: 0, out: `${stdout}${stderr}` };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: `${stdout}${stderr}` };
  }
}
