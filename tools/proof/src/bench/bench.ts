/** What `pnpm bench` makes of its figures: tables, ratios, notes and the chart. It measures nothing. */
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import type { Report } from '../report.ts';

const folder = join(root, 'tools', 'bench');

export async function bench(report: Report): Promise<void> {
  await report.check('the benchmarks compile', async () => {
    const tsc = join(folder, 'node_modules', 'typescript', 'bin', 'tsc');
    await runOrThrow(process.execPath, [tsc, '-p', '.'], folder);
  });
  await report.check('their tests pass', async () => {
    await runOrThrow(process.execPath, ['--test'], folder);
  });
}
