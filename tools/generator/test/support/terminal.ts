import { run } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** What a command line printed, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in this process, in the folder `cwd`. */
export async function codes(cwd: string, ...args: string[]): Promise<Outcome> {
  return codesIn({ cwd, color: false }, ...args);
}

/** Runs a command line in this process, in a terminal of some kind. */
export async function codesIn(terminal: Omit<Terminal, 'out' | 'error'>, ...args: string[]): Promise<Outcome> {
  let out = '';
  let error = '';
  const code = await run(args, {
    ...terminal,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { code, out, error };
}
