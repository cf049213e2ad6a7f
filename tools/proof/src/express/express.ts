/** The adapter for Express as it is published: its contract over HTTP, with Express 4 and 5, wherever that runs. */
import { join } from 'node:path';
import { engines, holds } from '../engines.ts';
import { projects } from '../projects.ts';
import type { Check, Report } from '../report.ts';
import { versionOf } from '../versions.ts';

const formats = { ESM: 'esm.mjs', CommonJS: 'commonjs.cjs' } as const;

export async function express(report: Report): Promise<void> {
  const checks: Check[] = [];
  for (const { folder, links } of await projects()) {
    const beside = links['express'] ?? '';
    const version = await versionOf(beside);
    for (const engine of engines) {
      checks.push({
        name: `${engine.name} runs the contract of @codes/express with Express ${version}, from ES modules and from CommonJS`,
        run: async () => {
          for (const file of Object.values(formats))
            await holds(engine, join(folder, 'fixtures/express', file), folder);
        },
        fills: Object.keys(formats).map((word) => ({ of: '@codes/express', beside, column: engine.column, word })),
      });
    }
  }
  await report.checkAll(checks);
}
