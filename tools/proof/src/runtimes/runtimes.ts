/** The public API at run time: in every supported Node and beside it, loaded as ES modules and as CommonJS. */
import { join } from 'node:path';
import process from 'node:process';
import { fixtures, modules, scratch } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import type { Check, Report } from '../report.ts';
import { inChromium } from './chromium.ts';
import { inWorkerd } from './workerd.ts';

interface Runtime {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const node = (folder: string): string => join(modules, folder, 'bin', 'node');
const bin = (name: string): string => join(modules, '.bin', name);

const available: readonly Runtime[] = [
  { name: 'Node 20', command: node('node20'), args: [] },
  { name: 'Node 22', command: node('node22'), args: [] },
  { name: 'Node 24', command: node('node'), args: [] },
  { name: 'Node 26', command: node('node26'), args: [] },
  { name: 'Bun', command: bin('bun'), args: ['run'] },
  // No module of the test comes from the network.
  { name: 'Deno', command: bin('deno'), args: ['run', '--allow-all', '--no-remote', '--node-modules-dir=manual'] },
];

export async function runtimes(report: Report): Promise<void> {
  const folder = join(fixtures, 'runtimes');
  // Deno keeps what it compiled by the age of files, and those of a tarball are all of the same age.
  process.env['DENO_DIR'] = await scratch('deno');
  const checks = available.flatMap(({ name, command, args }): Check[] =>
    (['esm.mjs', 'commonjs.cjs'] as const).map((file) => ({
      name: `${name} runs the contract from ${file === 'esm.mjs' ? 'ES modules' : 'CommonJS'}`,
      run: async () => held(await runOrThrow(command, [...args, join(folder, file)], folder)),
    })),
  );
  await report.checkAll([
    ...checks,
    { name: 'workerd runs the contract of @codes/problem', run: inWorkerd },
    { name: 'Chromium runs the contract of @codes/problem', run: inChromium },
    {
      name: 'the built generator finds no drift on Node 20',
      run: async () => {
        const repository = join(fixtures, '../../..');
        const codes = join(repository, 'tools/generator/dist/cli/bin.js');
        const output = await runOrThrow(node('node20'), [codes, 'generate', '--check'], repository);
        if (!output.includes('No drift')) throw new Error(output);
      },
    },
    {
      name: 'Jest with its default configuration runs the contract from CommonJS',
      run: async () => {
        const jest = join(modules, 'jest', 'bin', 'jest.js');
        const rootDir = join(fixtures, 'jest');
        const output = await runOrThrow(process.execPath, [jest, '--rootDir', rootDir], rootDir);
        if (!/Tests:\s+1 passed, 1 total/u.test(output)) throw new Error(output);
      },
    },
  ]);
}

/** A runtime that ignores the file and ends with 0 has proved nothing. */
function held(output: string): void {
  if (!output.includes('contract held')) throw new Error(`the contract was not run:\n${output}`);
}
