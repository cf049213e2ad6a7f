import { compareText } from '../model/order.ts';
import { type Header, isGenerated, ownHeader } from '../print/header.ts';
import type { PrintedFile } from '../print/print.ts';
import type { Existing } from './existing.ts';

/** What has to happen to one file. */
export type Change =
  | { readonly kind: 'add'; readonly path: string; readonly text: string }
  | {
      readonly kind: 'change';
      readonly path: string;
      readonly text: string;
      readonly before: string;
    }
  | { readonly kind: 'remove'; readonly path: string; readonly before: string };

/** All that has to happen: nothing, where the disk already holds what was printed. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly unchanged: number;
  /** Temporary files of a run that was killed. */
  readonly leftovers: readonly string[];
}

/** Compares what was printed with what is there. Unchanged files are left alone; generated files that nobody plans any more go. */
export function plan(printed: readonly PrintedFile[], existing: Existing, header: Header = ownHeader): Plan {
  const changes: Change[] = [];
  const planned = new Set<string>();
  for (const { path, text } of printed) {
    planned.add(path);
    const before = existing.texts.get(path);
    if (before === undefined) changes.push({ kind: 'add', path, text });
    else if (before !== text) changes.push({ kind: 'change', path, text, before });
  }
  for (const [path, before] of existing.texts) {
    if (!planned.has(path) && isGenerated(path, before, header)) changes.push({ kind: 'remove', path, before });
  }
  changes.sort((a, b) => compareText(a.path, b.path));
  return {
    changes,
    unchanged: printed.length - changes.filter(({ kind }) => kind !== 'remove').length,
    leftovers: existing.leftovers,
  };
}
