/** The adapter for Hono as it is published: its contract wherever Hono runs, and its example by prism. */
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { inChromium } from '../chromium.ts';
import { bun, deno, type Engine, engines, held, holds, nodes } from '../engines.ts';
import { runOrThrow } from '../processes.ts';
import { type Project, projects } from '../projects.ts';
import type { Check, Report } from '../report.ts';
import { versionOf } from '../versions.ts';
import { webBundle } from '../web-bundle.ts';
import { serveInWorkerd } from '../workerd.ts';
import { exampleByPrism } from './example.ts';

/** By which server of its own a runtime serves the application. */
const servers: readonly (readonly [file: string, engines: readonly Engine[]])[] = [
  ['node.mjs', nodes],
  ['bun.mjs', [bun]],
  ['deno.mjs', [deno]],
];

export async function hono(report: Report): Promise<void> {
  for (const project of await projects()) await report.checkAll(await contractChecks(project));
  await exampleByPrism(report);
}

async function contractChecks({ name: project, folder: root, links }: Project): Promise<Check[]> {
  const folder = join(root, 'fixtures/hono');
  const beside = links['hono'] ?? '';
  const version = await versionOf(beside);
  await build({ entryPoints: [join(folder, 'contract.mjs')], outfile: join(folder, 'contract.cjs'), format: 'cjs' });
  const check = (name: string, column: Engine['column'], word: string, run: Check['run']): Check => ({
    name: `${name} @codes/hono with Hono ${version}`,
    run,
    fills: [{ of: '@codes/hono', beside, column, word }],
  });
  return [
    ...servers.flatMap(([file, runtimes]) =>
      runtimes.map((engine) =>
        check(`${engine.name} runs the contract over HTTP of`, engine.column, 'ESM', () =>
          holds(engine, join(folder, file), folder),
        ),
      ),
    ),
    ...engines.map((engine) =>
      check(`${engine.name} runs the contract from CommonJS of`, engine.column, 'CommonJS', () =>
        holds(engine, join(folder, 'commonjs.cjs'), folder),
      ),
    ),
    check('workerd runs the contract over HTTP of', 'workerd', 'ESM', async () =>
      serveInWorkerd(`hono-workerd-${project}`, await webBundle(join(folder, 'worker.mjs')), async (url) =>
        held(await runOrThrow(process.execPath, [join(folder, 'ask.mjs'), url], folder)),
      ),
    ),
    check('Chromium runs the contract of', 'chromium', 'ESM', async () =>
      inChromium(await webBundle(join(folder, 'web.mjs'), 'contract')),
    ),
  ];
}
