/** The runtimes that have a command line: every supported Node, Bun and Deno. */
import { join } from 'node:path';
import process from 'node:process';
import type { ColumnId } from './matrix/columns.ts';
import { modules, scratch } from './paths.ts';
import { runOrThrow } from './processes.ts';

export interface Engine {
  readonly name: string;
  readonly column: ColumnId;
  readonly command: string;
  /** What stands before the script. */
  readonly args: readonly string[];
}

const node = (folder: string): string => join(modules, folder, 'bin', 'node');
const bin = (name: string): string => join(modules, '.bin', name);

export const nodes: readonly Engine[] = [
  { name: 'Node 20', column: 'node20', command: node('node20'), args: [] },
  { name: 'Node 22', column: 'node22', command: node('node22'), args: [] },
  { name: 'Node 24', column: 'node', command: node('node'), args: [] },
  { name: 'Node 26', column: 'node26', command: node('node26'), args: [] },
];

export const bun: Engine = { name: 'Bun', column: 'bun', command: bin('bun'), args: ['run'] };

export const deno: Engine = {
  name: 'Deno',
  column: 'deno',
  command: bin('deno'),
  // No module of a test comes from the network.
  args: ['run', '--allow-all', '--no-remote', '--node-modules-dir=manual'],
};

export const engines: readonly Engine[] = [...nodes, bun, deno];

/** Runs a script that says by `contract held` that all was as it should be. */
export async function holds({ command, args }: Engine, script: string, folder: string): Promise<void> {
  // Deno keeps what it compiled by the age of files, and those of a tarball are all of the same age.
  process.env['DENO_DIR'] ??= await scratch('deno');
  held(await runOrThrow(command, [...args, script], folder));
}

/** A runtime that ignores the file and ends with 0 has proved nothing. */
export function held(output: string): void {
  if (!output.includes('contract held')) throw new Error(`the contract was not held:\n${output}`);
}
