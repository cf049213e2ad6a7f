/** The adapter for Hono as it is published: its contract in Node, Bun, Deno and workerd, and its example by prism. */
import { join } from 'node:path';
import process from 'node:process';
import { fixtures, modules, scratch } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import type { Check, Report } from '../report.ts';
import { exampleByPrism } from './example.ts';
import { inWorkerd } from './workerd.ts';

interface Runtime {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly file: string;
}

const node = (folder: string): string => join(modules, folder, 'bin', 'node');
const bin = (name: string): string => join(modules, '.bin', name);

const runtimes: readonly Runtime[] = [
  { name: 'Node 20', command: node('node20'), args: [], file: 'node.mjs' },
  { name: 'Node 24', command: node('node'), args: [], file: 'node.mjs' },
  { name: 'Node 26', command: node('node26'), args: [], file: 'node.mjs' },
  { name: 'Bun', command: bin('bun'), args: ['run'], file: 'bun.mjs' },
  {
    name: 'Deno',
    command: bin('deno'),
    args: ['run', '--allow-all', '--no-remote', '--node-modules-dir=manual'],
    file: 'deno.mjs',
  },
];

export async function hono(report: Report): Promise<void> {
  const folder = join(fixtures, 'hono');
  process.env['DENO_DIR'] ??= await scratch('deno');
  await report.checkAll([
    ...runtimes.map(({ name, command, args, file }): Check => ({
      name: `${name} runs the contract of @codes/hono over HTTP`,
      run: async () => held(await runOrThrow(command, [...args, join(folder, file)], folder)),
    })),
    {
      name: 'workerd runs the contract of @codes/hono over HTTP',
      run: async () =>
        inWorkerd(async (url) => held(await runOrThrow(process.execPath, [join(folder, 'ask.mjs'), url], folder))),
    },
  ]);
  await exampleByPrism(report);
}

/** A runtime that ignores the file and ends with 0 has proved nothing. */
function held(output: string): void {
  if (!output.includes('contract held')) throw new Error(`the contract was not held:\n${output}`);
}
