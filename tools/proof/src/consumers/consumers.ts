/** The packages as programs and tests of others use them: by every bundler and test runner, each of which is run. */
import { join } from 'node:path';
import { newestProject } from '../projects.ts';
import type { Report } from '../report.ts';
import { bundleChecks } from './bundles.ts';
import { testRunnerChecks } from './test-runners.ts';

export async function consumers(report: Report): Promise<void> {
  const folder = join((await newestProject()).folder, 'consumers');
  await report.checkAll([...(await bundleChecks(folder)), ...(await testRunnerChecks(folder))]);
}
