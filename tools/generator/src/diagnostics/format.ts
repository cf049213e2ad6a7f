import pc from 'picocolors';
import type { Diagnostic } from './diagnostic.ts';
import { printable } from './hidden.ts';
import type { Place } from './place.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** Renders a diagnostic for a terminal: headline, place, source frame, expected, found, help, related places. */
export function formatDiagnostic(diagnostic: Diagnostic, color = false): string {
  const c = pc.createColors(color);
  const lines = [`${c.red(`error[${diagnostic.code}]`)}: ${c.bold(printable(diagnostic.message))}`];
  const gutter = ' '.repeat(String(diagnostic.place.line ?? '').length);
  lines.push(`${gutter}${c.cyan('-->')} ${formatPlace(diagnostic.place)}`, ...frame(diagnostic.place, gutter, c));
  const note = (name: string, text: string): void => {
    lines.push(`${gutter} ${c.cyan('=')} ${printable(name)}: ${printable(text)}`);
  };
  if (diagnostic.expected !== undefined) note('expected', diagnostic.expected);
  if (diagnostic.found !== undefined) note('found', diagnostic.found);
  note('help', diagnostic.help);
  for (const { message, place } of diagnostic.related ?? []) note(message, formatPlace(place));
  return lines.join('\n');
}

/** `file:line:column`, as far as known. */
function formatPlace({ file, line, column }: Place): string {
  return [printable(file), line, column].filter((part) => part !== undefined).join(':');
}

function frame({ line, column, length, text }: Place, gutter: string, c: Colors): string[] {
  if (line === undefined || column === undefined || text === undefined || text === '') return [];
  const bar = c.cyan('|');
  const shown = window(text, column - 1, length ?? 1);
  return [
    `${gutter} ${bar}`,
    `${c.cyan(String(line))} ${bar} ${shown.text}`,
    `${gutter} ${bar} ${' '.repeat(shown.start)}${c.red('^'.repeat(shown.length))}`,
  ];
}

const widest = 120;

/** The part of a long line around what is meant, with tabs and control characters made visible as one column each. */
function window(line: string, start: number, length: number): { text: string; start: number; length: number } {
  const flat = printable(line.replaceAll('\t', ' '));
  if (flat.length <= widest) return { text: flat, start, length };
  const from = Math.max(0, Math.min(start - 20, flat.length - widest));
  const text = flat.slice(from, from + widest);
  const left = from > 0 ? '…' : '';
  return {
    text: `${left}${text}${from + widest < flat.length ? '…' : ''}`,
    start: start - from + left.length,
    length: Math.max(1, Math.min(length, text.length - (start - from))),
  };
}
