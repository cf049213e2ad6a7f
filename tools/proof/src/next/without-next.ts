import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { modules, scratch } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import type { Check } from '../report.ts';

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
