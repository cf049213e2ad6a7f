/** Tests that use the packages, in runners that nobody configured more than their own first page says. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { cellsOf } from '../matrix/cells.ts';
import { modules } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import type { Use } from '../rehearsal/consumer.ts';
import type { Check } from '../report.ts';
import { type Form, packagesOf, usesOf, writeUses } from './uses.ts';

interface Runner {
  readonly name: string;
  readonly column: 'jest' | 'vitest';
  readonly form: Form;
  /** Which uses: what is for ES modules only is no use to the others. */
  readonly places: readonly string[];
  readonly args: (folder: string) => readonly string[];
  /** What it is configured by: file name and text. */
  readonly configuration?: readonly [file: string, text: string];
}

const jest = join(modules, 'jest/bin/jest.js');
const anywhere = ['everywhere', 'node', 'next'];

const runners: readonly Runner[] = [
  {
    name: 'Jest as it comes, CommonJS',
    column: 'jest',
    form: 'CommonJS',
    places: anywhere,
    args: (folder) => [jest, '--rootDir', folder],
  },
  {
    name: 'Jest with Babel, TypeScript',
    column: 'jest',
    form: 'TypeScript',
    places: anywhere,
    args: (folder) => [jest, '--rootDir', folder],
    configuration: [
      'babel.config.js',
      `module.exports = {
  presets: [['@babel/preset-env', { targets: { node: 'current' } }], '@babel/preset-typescript'],
};
`,
    ],
  },
  {
    name: 'Jest with --experimental-vm-modules, ES modules',
    column: 'jest',
    form: 'ESM',
    places: anywhere,
    args: (folder) => ['--experimental-vm-modules', jest, '--rootDir', folder],
  },
  {
    name: 'Vitest, TypeScript',
    column: 'vitest',
    form: 'TypeScript',
    places: [...anywhere, 'esm'],
    args: (folder) => [join(modules, 'vitest/vitest.mjs'), 'run', '--root', folder],
  },
];

export async function testRunnerChecks(folder: string): Promise<Check[]> {
  return Promise.all(
    runners.map(async ({ name, column, form, places, args, configuration }): Promise<Check> => {
      const uses = await usesOf(...places);
      const place = join(folder, `${column}-${form}`);
      return {
        name: `${name}: a test of each use passes`,
        run: async () => {
          await writeUses(place, form, uses);
          const extension = form === 'TypeScript' ? 'ts' : 'js';
          await writeFile(join(place, `uses.test.${extension}`), tests(uses, form, column));
          if (configuration !== undefined) await writeFile(join(place, configuration[0]), configuration[1]);
          const output = await runOrThrow(process.execPath, args(place), place);
          const passed = new RegExp(String.raw`Tests:?\s+${uses.length} passed(?:, ${uses.length} total| \()`, 'u');
          if (!passed.test(stripVTControlCharacters(output))) throw new Error(output);
        },
        fills: cellsOf(packagesOf(uses), column, form),
      };
    }),
  );
}

function tests(uses: readonly Use[], form: Form, runner: Runner['column']): string {
  const specifier = ({ place, name }: Use): string => `./${place}/${name}${form === 'TypeScript' ? '' : '.js'}`;
  const load = (use: Use, index: number): string =>
    form === 'CommonJS'
      ? `const use${index} = require('${specifier(use)}');`
      : `import * as use${index} from '${specifier(use)}';`;
  return [
    ...(runner === 'vitest' ? ["import { expect, test } from 'vitest';"] : []),
    ...uses.map(load),
    ...uses.map(
      ({ name }, index) =>
        `test('${name}', async () => {\n  expect(await use${index}.result).toBe(use${index}.expected);\n});`,
    ),
    '',
  ].join('\n');
}
