import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { modules, scratch } from '../paths.ts';
import { run, runOrThrow } from '../processes.ts';
import type { Check } from '../report.ts';
import type { App } from './app.ts';

const consumer = `
import * as codes from '@codes/next';
import * as notFound from '@codes/next/not-found';
import * as pages from '@codes/next/pages';
export const route = codes.route({ GET: () => codes.ok({}) });
export { codes, notFound, pages };
`;

/** Compiles all declarations. Next's own do not pass: what counts is what is said of ours. */
export async function declarationCheck({ folder }: App): Promise<void> {
  const place = join(folder, 'declarations');
  await mkdir(place);
  await writeFile(join(place, 'consumer.ts'), consumer);
  const compilerOptions = {
    target: 'es2022',
    lib: ['dom', 'dom.iterable', 'esnext'],
    types: ['node', 'react'],
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'preserve',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  };
  await writeFile(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
  const tsc = join(folder, 'node_modules/typescript/bin/tsc');
  const { output } = await run(process.execPath, [tsc, '-p', place, '--listFiles', '--pretty', 'false'], place);
  if (!/@codes\/next\/dist\/esm\/pages\.d\.ts$/mu.test(output))
    throw new Error(`nothing of ours was compiled:\n${output}`);
  const ours = output.split('\n').filter((line) => /error TS/u.test(line) && !/node_modules\/next\//u.test(line));
  if (ours.length > 0) throw new Error(ours.join('\n'));
}

const handler = (importing: string): string => `
${importing}
const GET = withProblems(async (request) => {
  if (request.url.endsWith('redirect')) redirect('/elsewhere');
  throw new NotFoundError({ detail: 'No item 7.' });
});
test('a wrapped handler answers, and lets control flow pass', async () => {
  const response = await GET(new Request('http://localhost/items/7'), {});
  expect(response.status).toBe(404);
  await expect(GET(new Request('http://localhost/redirect'), {})).rejects.toThrow('NEXT_REDIRECT');
});
`;

/** Unit tests of handlers, in runners that nobody configured. */
export function unitTestChecks(): Check[] {
  return [
    {
      name: 'Vitest without configuration loads a wrapped handler',
      run: async () => {
        const folder = await scratch('vitest');
        const code = handler(`import { test, expect } from 'vitest';
import { NotFoundError, withProblems } from '@codes/next';
import { redirect } from 'next/navigation.js';`);
        await writeFile(join(folder, 'handler.test.js'), code);
        await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
        const output = await runOrThrow(
          process.execPath,
          [join(modules, 'vitest/vitest.mjs'), 'run', '--root', folder],
          folder,
        );
        if (!/1 passed/u.test(output)) throw new Error(output);
      },
    },
    {
      name: 'Jest without configuration loads a wrapped handler',
      run: async () => {
        const folder = await scratch('jest-next');
        const code = handler(`const { NotFoundError, withProblems } = require('@codes/next');
const { redirect } = require('next/navigation');`);
        await writeFile(join(folder, 'handler.test.js'), code);
        await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }');
        const args = [
          join(modules, 'jest/bin/jest.js'),
          '--rootDir',
          folder,
          '--haste={"retainAllFiles":true}',
          '--testPathIgnorePatterns=none',
        ];
        const output = await runOrThrow(process.execPath, args, folder);
        if (!/Tests:\s+1 passed, 1 total/u.test(output)) throw new Error(output);
      },
    },
  ];
}
