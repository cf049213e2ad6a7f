/**
 * What one constant costs the type checker: instantiations over those of an empty module.
 *
 * With `skipLibCheck` they are those of the use itself; without, those of checking every declaration that the import
 * reaches come on top, which for the whole index is no cost of the constant.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { runOrThrow } from '../processes.ts';
import { commonOptions, type Compiler } from './compilers.ts';

export const instantiationCeiling = 50;

/** The import that has to be cheap even when the declarations it reaches are checked. */
export const cheapest = 'named constant';

const modules = {
  empty: 'export {};\n',
  [cheapest]: "import { NOT_FOUND } from '@codes/enums/constants';\nexport const status: 404 = NOT_FOUND;\n",
  'HttpStatus.NOT_FOUND':
    "import { HttpStatus } from '@codes/enums';\nexport const status: 404 = HttpStatus.NOT_FOUND;\n",
} as const;

export interface Instantiations {
  readonly version: string;
  readonly use: string;
  /** With the declarations checked, and with skipLibCheck. */
  readonly checked: number;
  readonly skipped: number;
}

export async function countInstantiations(compiler: Compiler, folder: string): Promise<Instantiations[]> {
  const counts = async (skipLibCheck: boolean): Promise<Map<string, number>> => {
    const found = new Map<string, number>();
    for (const [use, source] of Object.entries(modules)) {
      const place = join(folder, compiler.version, String(skipLibCheck), use.replaceAll(/\W/gu, '-'));
      await mkdir(place, { recursive: true });
      await writeFile(join(place, 'index.mts'), source);
      const compilerOptions = { ...commonOptions, module: 'nodenext', skipLibCheck };
      await writeFile(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['index.mts'] }));
      const output = await runOrThrow(process.execPath, [compiler.tsc, '-p', place, '--extendedDiagnostics'], place);
      const [, count] = /^Instantiations:\s*(\d+)/mu.exec(output) ?? [];
      if (count === undefined) throw new Error(`TypeScript ${compiler.version} counted no instantiations:\n${output}`);
      found.set(use, Number(count));
    }
    return found;
  };

  const checked = await counts(false);
  const skipped = await counts(true);
  return Object.keys(modules)
    .filter((use) => use !== 'empty')
    .map((use) => ({ version: compiler.version, use, checked: over(checked, use), skipped: over(skipped, use) }));
}

function over(found: ReadonlyMap<string, number>, use: string): number {
  return (found.get(use) ?? 0) - (found.get('empty') ?? 0);
}
