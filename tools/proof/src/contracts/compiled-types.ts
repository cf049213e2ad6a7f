import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { modules } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import type { Report } from '../report.ts';
import type { Descriptions, PublishedResponse } from './descriptions.ts';

/** openapi-typescript makes types of the documents, and they say of each response what the documents say. */
export async function compiledTypes(report: Report, described: readonly Descriptions[]): Promise<void> {
  await report.checkAll(
    described.map(({ version, published, api, folder, responses }) => ({
      name: `openapi-typescript makes types of openapi-${version} (${responses.length} responses), and of the API`,
      run: async () => {
        await typesOf(published[0] ?? '', join(folder, 'published.ts'), folder);
        await typesOf(api, join(folder, 'api.ts'), folder);
        await writeFile(join(folder, 'consumer.ts'), consumer(responses));
        await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
        await runOrThrow(process.execPath, [join(modules, 'typescript/bin/tsc'), '-p', folder], folder);
      },
    })),
  );
}

const compilerOptions = {
  target: 'es2022',
  module: 'nodenext',
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  allowImportingTsExtensions: true,
};

async function typesOf(document: string, output: string, cwd: string): Promise<void> {
  const preload = join(import.meta.dirname, 'older-typescript.ts');
  const program = join(modules, 'openapi-typescript/bin/cli.js');
  await runOrThrow(process.execPath, ['--import', preload, program, document, '--output', output], cwd);
}

/** A program that compiles only if the status of each problem is its literal, and each required field is there. */
function consumer(responses: readonly PublishedResponse[]): string {
  const lines = [
    "import type { components } from './published.ts';",
    "import type { operations } from './api.ts';",
    "type Responses = components['responses'];",
    "type Content<Name extends keyof Responses> = Responses[Name]['content'];",
    'type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;',
    "type Missing = operations['getPet']['responses'][404]['content']['application/problem+json'];",
    "export const missing: Same<Missing['status'], 404> = true;",
    "export const extended: Missing = { type: 'about:blank', title: 'Not Found', status: 404, pet: 7 };",
    '// @ts-expect-error another status',
    "export const other: Missing = { type: 'about:blank', title: 'Not Found', status: 410 };",
  ];
  for (const { name, problem, requiredHeaders } of responses) {
    lines.push(
      problem === undefined
        ? `export const without${name}: Same<Exclude<Content<'${name}'>, undefined>, never> = true;`
        : `export const status${name}: Same<Content<'${name}'>['application/problem+json']['status'], ${problem.status}> = true;`,
    );
    for (const field of requiredHeaders) {
      const constant = `${name}_${field.replaceAll('-', '_')}`;
      lines.push(`export const ${constant}: Same<Responses['${name}']['headers']['${field}'], string> = true;`);
    }
  }
  return `${lines.join('\n')}\n`;
}
