/**
 * What a use costs the type checker: instantiations over those of an empty module.
 *
 * With `skipLibCheck` they are those of the use itself; without, those of checking every declaration that the import
 * reaches come on top, which for a whole index is no cost of what is used of it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { run } from '../measure/processes.ts';

export interface Compiler {
  readonly version: string;
  /** Its tsc, to be run by Node. */
  readonly tsc: string;
}

export interface Use {
  readonly name: string;
  readonly library: string;
  readonly source: string;
}

/** The import that has to be cheap even when the declarations it reaches are checked. */
export const cheapest = 'named constant';

export const ownUses: readonly Use[] = [
  {
    name: cheapest,
    library: '@codes/enums',
    source: "import { NOT_FOUND } from '@codes/enums/constants';\nexport const status: 404 = NOT_FOUND;\n",
  },
  {
    name: 'HttpStatus.NOT_FOUND',
    library: '@codes/enums',
    source: "import { HttpStatus } from '@codes/enums';\nexport const status: 404 = HttpStatus.NOT_FOUND;\n",
  },
];

export interface Instantiations {
  readonly version: string;
  readonly use: string;
  /** Over those of an empty module: with the declarations checked, and with skipLibCheck. */
  readonly checked: number;
  readonly skipped: number;
  /** Of an empty module, with the declarations checked that every module has. */
  readonly empty: number;
}

const strictOptions = {
  target: 'es2022',
  lib: ['es2022'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  module: 'nodenext',
  noEmit: true,
} as const;

/** Counts one use. Rejects where it does not compile. */
export async function countInstantiations(compiler: Compiler, use: Use, folder: string): Promise<Instantiations> {
  const both = async (name: string, source: string): Promise<[checked: number, skipped: number]> => [
    await count(compiler, name, source, false, folder),
    await count(compiler, name, source, true, folder),
  ];
  const empty = await both('empty', 'export {};\n');
  const used = await both(`${use.library} ${use.name}`, use.source);
  return {
    version: compiler.version,
    use: use.name,
    checked: used[0] - empty[0],
    skipped: used[1] - empty[1],
    empty: empty[0],
  };
}

async function count(
  { version, tsc }: Compiler,
  name: string,
  source: string,
  skipLibCheck: boolean,
  folder: string,
): Promise<number> {
  const place = join(folder, version, String(skipLibCheck), name.replaceAll(/\W+/gu, '-'));
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'index.mts'), source);
  const compilerOptions = { ...strictOptions, skipLibCheck };
  await writeFile(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['index.mts'] }));
  const { stdout } = await run(process.execPath, [tsc, '-p', place, '--extendedDiagnostics'], place);
  const [, found] = /^Instantiations:\s*(\d+)/mu.exec(stdout) ?? [];
  if (found === undefined) throw new Error(`TypeScript ${version} counted no instantiations`);
  return Number(found);
}
