/** The declarations, under each supported TypeScript and module resolution, with every export used. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import {
  cheapest,
  countInstantiations,
  type Instantiations,
  ownUses,
} from '../../../bench/src/types/instantiations.ts';
import { cellsOf } from '../matrix/cells.ts';
import type { Unpacked } from '../packages.ts';
import { fixtures, scratch } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import type { Check, Report } from '../report.ts';
import { markdownTable } from '../table.ts';
import { commonOptions, type Compiler, compilers, type Resolution } from './compilers.ts';
import { exportedNames, readConsumers } from './consumers.ts';
import { frameworkChecks } from './frameworks.ts';

const instantiationCeiling = 50;

export async function types(report: Report, packages: readonly Unpacked[]): Promise<void> {
  const enums = packages.find(({ name }) => name === '@codes/enums')?.folder;
  if (enums === undefined) throw new Error('@codes/enums was not packed');
  const folder = await scratch('types');
  const consumers = await readConsumers(enums);

  await report.check('the consumer uses every export', async () => {
    for (const file of ['index.d.ts', 'registry.d.ts']) {
      const names = exportedNames(await readFile(join(enums, 'dist', 'esm', file), 'utf8'));
      const unused = names.filter((name) => !new RegExp(`\\b${name}\\b`, 'u').test(consumers['consumer'] ?? ''));
      if (unused.length > 0) throw new Error(`not used: ${unused.join(', ')} of ${file}`);
    }
  });

  await report.checkAll(
    compilers.flatMap((compiler) =>
      compiler.resolutions.map((resolution): Check => {
        const kinds = resolution.extensions.join(' and ');
        return {
          name: `TypeScript ${compiler.version} compiles consumers with ${resolution.name} (${kinds})`,
          fills: cellsOf(['@codes/enums', '@codes/json-schema', '@codes/problem'], compiler.column, resolution.name),
          run: () => compile(compiler, resolution, consumers, join(folder, `${compiler.version}-${resolution.name}`)),
        };
      }),
    ),
  );

  await report.checkAll(await frameworkChecks());

  const counted: Instantiations[] = [];
  await report.checkAll(
    compilers.map((compiler) => ({
      name: `TypeScript ${compiler.version}: fewer than ${instantiationCeiling} instantiations for one constant`,
      run: async () => {
        const own: Instantiations[] = [];
        for (const use of ownUses) own.push(await countInstantiations(compiler, use, join(folder, 'instantiations')));
        counted.push(...own);
        const over = own.filter(
          ({ use, checked, skipped }) =>
            (use === cheapest ? Math.max(checked, skipped) : skipped) >= instantiationCeiling,
        );
        if (over.length > 0) throw new Error(over.map((one) => JSON.stringify(one)).join('\n'));
      },
    })),
  );
  report.note('\nType instantiations over an empty module, declarations checked / with skipLibCheck:\n');
  const uses = [...new Set(counted.map(({ use }) => use))];
  const figure = (version: string, use: string): string => {
    const one = counted.find((count) => count.version === version && count.use === use);
    return one === undefined ? '' : `${one.checked} / ${one.skipped}`;
  };
  report.note(
    markdownTable(
      ['TypeScript', ...uses],
      compilers.map(({ version }) => [version, ...uses.map((use) => figure(version, use))]),
    ),
  );
}

async function compile(
  { tsc, options }: Compiler,
  { name, module, extensions }: Resolution,
  consumers: Readonly<Record<string, string>>,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = Object.entries(consumers).flatMap(([consumer, source]) =>
    extensions.map((extension) => ({ file: `${consumer}${extension}`, source })),
  );
  if (!extensions.includes('.mts')) {
    files.push({ file: 'require.ts', source: await readFile(join(fixtures, 'types', 'require.cts'), 'utf8') });
  } else {
    files.push({ file: 'require.cts', source: await readFile(join(fixtures, 'types', 'require.cts'), 'utf8') });
  }
  for (const { file, source } of files) await writeFile(join(folder, file), source);
  const compilerOptions = { ...commonOptions, ...options, module, moduleResolution: name };
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: files.map(({ file }) => file) }),
  );
  await runOrThrow(process.execPath, [tsc, '-p', folder], folder);
}
