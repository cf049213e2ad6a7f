import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { root } from './run.ts';

/** A mutant that no test noticed. */
export interface Survivor {
  /** From the root of the repository. */
  readonly file: string;
  readonly line: number;
  /** The lines that it changes, in one line. */
  readonly before: string;
  /** The same, changed. With the file, what an explanation knows a survivor by: line numbers move. */
  readonly after: string;
}

export function survivorOf({ fileName, location, replacement }: MutantResult): Survivor {
  const file = relative(root, fileName).replaceAll('\\', '/');
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const { start, end } = location;
  const first = lines[start.line - 1] ?? '';
  const last = lines[end.line - 1] ?? '';
  return {
    file,
    line: start.line,
    before: oneLine(lines.slice(start.line - 1, end.line).join('\n')),
    after: oneLine(first.slice(0, start.column - 1) + replacement + last.slice(end.column - 1)),
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
