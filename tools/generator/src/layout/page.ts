import pc from 'picocolors';
import { printable } from '../diagnostics/hidden.ts';
import { pad, widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** Where a text is laid out. */
export interface Page {
  readonly columns: number;
  readonly colors: ReturnType<typeof pc.createColors>;
}

/** A labelled row: each item begins on a line of its own. */
export interface Row {
  readonly label: string;
  readonly items: readonly string[];
}

/** As wide as the terminal, or as a terminal usually is; one that is too narrow for words breaks the lines itself. */
export function pageOf({ columns, color }: { readonly columns?: number | undefined; readonly color: boolean }): Page {
  return { columns: Math.max(narrowest, columns ?? usual), colors: pc.createColors(color) };
}

const usual = 80;
const narrowest = 20;

/** A text over the whole width, in an optional style. */
export function paragraph(text: string, page: Page, style: (line: string) => string = String): string[] {
  return wrap(text, page.columns).map((line) => style(line));
}

/** Rows with their labels at the left, or above where that would leave little space. */
export function table(rows: readonly Row[], { columns, colors }: Page): string[] {
  const filled = rows.filter(({ items }) => items.length > 0);
  const widest = filled.reduce((most, { label }) => Math.max(most, widthOf(printable(label))), 0);
  const isAbove = widest + 2 > columns / 3;
  const indent = isAbove ? 2 : widest + 2;
  return filled.flatMap(({ label, items }) => {
    const lines = items.flatMap((item) => wrap(item, columns - indent));
    const heads = isAbove ? wrap(label, columns).map((line) => colors.dim(line)) : [];
    const margin = (n: number): string =>
      n === 0 && !isAbove ? colors.dim(pad(printable(label), indent)) : ' '.repeat(indent);
    return [...heads, ...lines.map((line, n) => (line === '' ? line : `${margin(n)}${line}`))];
  });
}
