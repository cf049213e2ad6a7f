import type { ColumnId } from './columns.ts';

/** What a check has shown of a package: a word in one cell of the matrix. */
export interface Cell {
  readonly of: string;
  /** The framework beside it, by its name among tools/proof's dependencies; for all of them where none is named. */
  readonly beside?: string;
  readonly column: ColumnId;
  readonly word: string;
}

/** The same word for several packages. */
export function cellsOf(packages: readonly string[], column: ColumnId, word: string): Cell[] {
  return packages.map((name) => ({ of: name, column, word, ...besideOf(name) }));
}

/** The frameworks of the newest project, by the adapter that is for them. */
const newest: Readonly<Record<string, string>> = {
  '@codes/express': 'express',
  '@codes/hono': 'hono',
  '@codes/next': 'next',
};

function besideOf(name: string): Pick<Cell, 'beside'> {
  const beside = newest[name];
  return beside === undefined ? {} : { beside };
}
