/** The public API at run time: in every supported Node and beside it, loaded as ES modules and as CommonJS. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { inChromium } from '../chromium.ts';
import { engines, held, holds, nodes } from '../engines.ts';
import { cellsOf } from '../matrix/cells.ts';
import { modules, root } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import { newestProject } from '../projects.ts';
import type { Check, Report } from '../report.ts';
import { webBundle } from '../web-bundle.ts';
import { serveInWorkerd } from '../workerd.ts';

/** The packages that are for every runtime. */
const packages = ['@codes/enums', '@codes/json-schema', '@codes/problem'];

export async function runtimes(report: Report): Promise<void> {
  const project = await newestProject();
  const folder = join(project.folder, 'fixtures/runtimes');
  await nameVendors(project.folder, folder);
  const checks = engines.flatMap((engine): Check[] =>
    (['ESM', 'CommonJS'] as const).map((word) => ({
      name: `${engine.name} runs the contracts from ${word === 'ESM' ? 'ES modules' : word}`,
      run: () => holds(engine, join(folder, word === 'ESM' ? 'esm.mjs' : 'commonjs.cjs'), folder),
      fills: cellsOf(packages, engine.column, word),
    })),
  );
  await report.checkAll([
    ...checks,
    {
      name: 'workerd runs the contracts',
      run: async () =>
        serveInWorkerd('workerd', await webBundle(join(folder, 'worker.mjs')), async (url) =>
          held(await (await fetch(url)).text()),
        ),
      fills: cellsOf(packages, 'workerd', 'ESM'),
    },
    {
      name: 'Chromium runs the contracts',
      run: async () => inChromium(await webBundle(join(folder, 'web.mjs'), 'contract')),
      fills: cellsOf(packages, 'chromium', 'ESM'),
    },
    ...nodes.slice(0, 1).map((oldest) => ({
      name: `the built generator finds no drift on ${oldest.name}`,
      run: async (): Promise<void> => {
        const codes = join(root, 'tools/generator/dist/cli/bin.js');
        const output = await runOrThrow(oldest.command, [codes, 'generate', '--check'], root);
        if (!output.includes('No drift')) throw new Error(output);
      },
    })),
    {
      name: 'Jest with its default configuration runs the contract of @codes/enums from CommonJS',
      run: async () => {
        const jest = join(modules, 'jest/bin/jest.js');
        const rootDir = join(project.folder, 'fixtures/jest');
        const output = await runOrThrow(process.execPath, [jest, '--rootDir', rootDir], rootDir);
        if (!/Tests:\s+1 passed, 1 total/u.test(output)) throw new Error(output);
      },
    },
  ]);
}

/** Writes the imports of every vendor's module, for bundles: elsewhere they are loaded by names made at run time. */
async function nameVendors(project: string, folder: string): Promise<void> {
  const file = join(project, 'node_modules/@codes/enums/registry.json');
  const { registries } = JSON.parse(await readFile(file, 'utf8')) as {
    readonly registries: readonly { readonly id: string }[];
  };
  const lines = registries
    .filter(({ id }) => id !== 'iana')
    .map(({ id }) => `export * as ${id} from '@codes/enums/vendors/${id}';\n`);
  await writeFile(join(folder, 'vendors.mjs'), lines.join(''));
}
