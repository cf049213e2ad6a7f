/** The TypeScript versions that the declarations have to compile under, and the module resolutions that each has. */
import { join } from 'node:path';
import type { ColumnId } from '../matrix/columns.ts';
import { modules } from '../paths.ts';

export interface Compiler {
  readonly version: string;
  readonly column: ColumnId;
  /** Its tsc, to be run by Node. */
  readonly tsc: string;
  readonly resolutions: readonly Resolution[];
  /** Options that only this version wants. */
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Resolution {
  readonly name: 'node10' | 'node16' | 'nodenext' | 'bundler';
  readonly module: string;
  /** How consumers' files end: as ES module and as CommonJS, or as what the options make of them. */
  readonly extensions: readonly ('.mts' | '.cts' | '.ts')[];
}

const node10: Resolution = { name: 'node10', module: 'commonjs', extensions: ['.ts'] };
const current: readonly Resolution[] = [
  { name: 'node16', module: 'node16', extensions: ['.mts', '.cts'] },
  { name: 'nodenext', module: 'nodenext', extensions: ['.mts', '.cts'] },
  // With `preserve` an import is resolved as one and a require as one, as bundlers do it.
  { name: 'bundler', module: 'preserve', extensions: ['.mts', '.cts'] },
];

const installed = (column: ColumnId): Pick<Compiler, 'column' | 'tsc'> => ({
  column,
  tsc: join(modules, column, 'bin', 'tsc'),
});

export const compilers: readonly Compiler[] = [
  { version: '5.4', ...installed('typescript54'), resolutions: [...current, node10], options: {} },
  { version: '5.9', ...installed('typescript59'), resolutions: [...current, node10], options: {} },
  {
    version: '6.0',
    ...installed('typescript60'),
    resolutions: [...current, node10],
    // 6.0 still has node10, and asks whether one knows that 7.0 has not.
    options: { ignoreDeprecations: '6.0' },
  },
  { version: '7.0', ...installed('typescript'), resolutions: current, options: {} },
];

/**
 * What every consumer is compiled with: all declarations but those of the compiler itself are checked, too, and nothing
 * but ECMAScript is known.
 */
export const commonOptions = {
  target: 'es2022',
  lib: ['es2022'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  resolveJsonModule: true,
  skipLibCheck: false,
  skipDefaultLibCheck: true,
  noEmit: true,
} as const;
