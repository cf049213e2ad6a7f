import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { modules } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import type { Check, Report } from '../report.ts';
import type { Descriptions } from './descriptions.ts';

/** A document of components is there for others to use: that it uses none itself is what it is for. */
const redoclyConfig = `extends: [recommended-strict]\nrules: { no-unused-components: off }\n`;
const spectralRuleset = `extends: ['spectral:oas']\nrules: { oas3-unused-component: off }\n`;

/** redocly lint and Spectral, each with all that it recommends, and warnings for errors. */
export async function linters(report: Report, described: readonly Descriptions[]): Promise<void> {
  const checks: Check[] = [];
  for (const { version, published, api, folder } of described) {
    const config = join(folder, 'redocly.yaml');
    const ruleset = join(folder, 'spectral.yaml');
    await writeFile(config, redoclyConfig);
    await writeFile(ruleset, spectralRuleset);
    const redocly = [join(modules, '@redocly/cli/bin/cli.js'), 'lint', '--config', config];
    const program = join(modules, '@stoplight/spectral-cli/dist/index.js');
    const spectral = [program, 'lint', '--fail-severity', 'hint', '--ruleset', ruleset];
    for (const document of [...published, api]) {
      const what = document === api ? `an API that refers to openapi-${version}` : document.replace(/^.*[\\/]/u, '');
      checks.push(
        { name: `redocly finds nothing in ${what}`, run: () => finds(redocly, document, folder, /is valid/u) },
        { name: `Spectral finds nothing in ${what}`, run: () => finds(spectral, document, folder, /No results/u) },
      );
    }
  }
  await report.checkAll(checks);
}

/** A linter that read nothing has found nothing, too: it has to say that it is content. */
async function finds(linter: readonly string[], document: string, cwd: string, content: RegExp): Promise<void> {
  const output = await runOrThrow(process.execPath, [...linter, document], cwd);
  if (!content.test(output)) throw new Error(output);
}
