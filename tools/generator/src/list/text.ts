import { counted } from '../layout/counted.ts';
import { type Column, columnLines } from '../layout/columns.ts';
import { displayPhrase } from '../model/names.ts';
import type { Entry, ProblemType } from '../model/types.ts';
import type { CountedRegistry } from './list.ts';

/** Codes with their phrases, registries and summaries. */
export function entriesText(entries: readonly Entry[], columns?: number): string {
  return lines(
    [
      whole(entries.map(({ code }) => String(code))),
      name(entries.map((entry) => displayPhrase(entry) ?? entry.aliases[0]?.phrase ?? entry.key ?? '')),
      whole(entries.map(({ registry }) => registry)),
      text(entries.map(({ summary }) => summary)),
    ],
    columns,
  );
}

/** Problem types with their status codes, registries and summaries. */
export function problemTypesText(types: readonly ProblemType[], columns?: number): string {
  return lines(
    [
      whole(types.map(({ status }) => (status === null ? '-' : String(status)))),
      name(types.map(({ key }) => key)),
      whole(types.map(({ registry }) => registry)),
      text(types.map(({ summary }) => summary)),
    ],
    columns,
  );
}

/** Registries with how much is in them. */
export function registriesText(registries: readonly CountedRegistry[], columns?: number): string {
  return lines(
    [
      whole(registries.map(({ id }) => id)),
      whole(registries.map(({ entries }) => counted(entries, 'code'))),
      name(registries.map(({ title }) => title)),
      text(registries.map(({ homepage }) => homepage)),
    ],
    columns,
  );
}

function lines(columns: readonly Column[], width?: number): string {
  return columnLines(columns, width)
    .map((line) => `${line}\n`)
    .join('');
}

/** A column that is shown whole wherever possible. */
function whole(cells: readonly string[]): Column {
  return { cells, least: 8, share: 0.3 };
}

function name(cells: readonly string[]): Column {
  return { cells, least: 12, share: 0.3 };
}

function text(cells: readonly string[]): Column {
  return { cells, least: 20, share: 1 };
}
