/** The API descriptions of @codes/json-schema as others use them: linted, compiled to types, and held against a server. */
import process from 'node:process';
import type { Unpacked } from '../packages.ts';
import { scratch } from '../paths.ts';
import type { Report } from '../report.ts';
import { compiledTypes } from './compiled-types.ts';
import { describeApi, type Descriptions, versions } from './descriptions.ts';
import { linters } from './linters.ts';
import { proxied } from './proxied.ts';

export async function contracts(report: Report, packages: readonly Unpacked[]): Promise<void> {
  const published = packages.find(({ name }) => name === '@codes/json-schema')?.folder;
  if (published === undefined) throw new Error('@codes/json-schema was not packed');
  // Neither tells anybody that it runs.
  process.env['REDOCLY_TELEMETRY'] = 'off';
  process.env['REDOCLY_SUPPRESS_UPDATE_NOTICE'] = 'true';

  const folder = await scratch('contracts');
  const described: Descriptions[] = [];
  for (const version of versions) described.push(await describeApi(version, published, folder));
  await linters(report, described);
  await compiledTypes(report, described);
  for (const each of described) await proxied(report, each);
}
