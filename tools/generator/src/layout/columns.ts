import { printable } from '../diagnostics/hidden.ts';
import { cut, pad, widthOf } from './width.ts';

/** A column of a list. */
export interface Column {
  readonly cells: readonly string[];
  /** The least width that is of use, if it has to be cut. */
  readonly least: number;
  /** The greatest part of the terminal's width that it takes, unless it is the last one. */
  readonly share: number;
}

const gap = 2;

/**
 * Columns beside each other. In a terminal each line fits: what is too long is cut, and where that leaves too little,
 * the last columns are left out. Without a width nothing is cut.
 */
export function columnLines(columns: readonly Column[], width?: number): string[] {
  const shown = columns.map(({ cells, ...rest }) => {
    const texts = cells.map((cell) => printable(cell.replaceAll(/\s+/gu, ' ')));
    return { ...rest, texts, widest: texts.reduce((most, text) => Math.max(most, widthOf(text)), 0) };
  });
  const widths = width === undefined ? shown.map(({ widest }) => widest) : fit(shown, width);
  const count = shown[0]?.texts.length ?? 0;
  return Array.from({ length: count }, (_, row) =>
    widths
      .map((wide, n) => pad(cut(shown[n]?.texts[row] ?? '', wide), wide))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

type Measured = Pick<Column, 'least' | 'share'> & { readonly widest: number };

/** The widths of as many columns as there is space for; there is always space for the first. */
function fit(columns: readonly Measured[], width: number): number[] {
  const wanted = columns.map(({ widest, least, share }) =>
    Math.min(widest, Math.max(least, Math.floor(share * width))),
  );
  for (let count = columns.length; count > 1; count -= 1) {
    const before = wanted.slice(0, count - 1);
    const rest = width - before.reduce((sum, each) => sum + each + gap, 0);
    const last = columns[count - 1];
    if (last !== undefined && rest >= Math.min(last.widest, last.least))
      return [...before, Math.min(rest, last.widest)];
  }
  return [Math.min(width, columns[0]?.widest ?? 0)];
}
