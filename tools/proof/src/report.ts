import { availableParallelism } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import type { Cell } from './matrix/cells.ts';

/** A check: returns when what it claims is so, throws with the reason when it is not. */
export interface Check {
  readonly name: string;
  readonly run: () => void | Promise<void>;
  /** The cells of the matrix that it fills when what it claims is so. */
  readonly fills?: readonly Cell[];
}

/** Runs checks, says at once how each ended, and counts. One failure hides no other. */
export interface Report {
  readonly section: (title: string) => void;
  readonly note: (text: string) => void;
  readonly check: (name: string, run: Check['run'], fills?: Check['fills']) => Promise<void>;
  /** Runs checks that wait for other processes, as many at a time as there are cores. */
  readonly checkAll: (checks: readonly Check[]) => Promise<void>;
  readonly counts: () => { readonly passed: number; readonly failed: number };
  /** The cells of the matrix that were filled. */
  readonly cells: () => readonly Cell[];
}

export function createReport(print: (line: string) => void): Report {
  let passed = 0;
  let failed = 0;
  const filled: Cell[] = [];

  const check: Report['check'] = async (name, run, fills = []) => {
    const start = performance.now();
    try {
      await run();
      passed += 1;
      filled.push(...fills);
      print(`ok    ${name} (${Math.round(performance.now() - start)} ms)`);
    } catch (error) {
      failed += 1;
      const reason = error instanceof Error ? error.message : String(error);
      print(`FAIL  ${name}\n${indent(stripVTControlCharacters(reason))}`);
    }
  };

  return {
    section: (title) => print(`\n## ${title}\n`),
    note: print,
    check,
    checkAll: async (checks) => {
      const waiting = [...checks];
      const worker = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          await check(next.name, next.run, next.fills);
        }
      };
      await Promise.all(Array.from({ length: availableParallelism() }, worker));
    },
    counts: () => ({ passed, failed }),
    cells: () => filled,
  };
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `      ${line.length > 400 ? `${line.slice(0, 399)}…` : line}`)
    .join('\n');
}
