/** Where others are ahead, and whether the notes on it are still true. */
import { type Comparison, ratioText, type Table } from '../measure/table.ts';
import type { Note, Place } from './notes.ts';

export interface Finding {
  readonly table: Table;
  readonly comparison: Comparison;
}

/** A note, with what the figures say of its places. */
export interface Explained {
  readonly note: Note;
  readonly findings: readonly Finding[];
}

export interface Verdict {
  readonly explained: readonly Explained[];
  /** What nobody has explained yet. */
  readonly unexplained: readonly Finding[];
  /** What a note says of a place where it is not so. */
  readonly stale: readonly string[];
}

/**
 * Holds the notes against the figures. Ours is behind where the whole interval of the ratio is above the limit; a note
 * on a place is stale where the whole interval is not. In between nothing can be told, and the note stays.
 */
export function judge(tables: readonly Table[], notes: readonly Note[]): Verdict {
  const all = tables.flatMap((table) => table.comparisons.map((comparison): Finding => ({ table, comparison })));
  const behind = all.filter(({ comparison: { ratio, limit } }) => ratio.low > limit);
  const noted = new Set<Finding>();
  const stale: string[] = [];

  const explained = notes.map((note): Explained => {
    const findings = note.places.flatMap((place) => {
      const found = all.filter((finding) => isAt(finding, place));
      // A suite that did not run, or a case that failed, says nothing of its notes.
      if (found.length === 0 && tables.some(({ id, failures }) => matches(id, place.table) && failures.length === 0)) {
        stale.push(`${note.id}: there is no ${textOf(place)}`);
      }
      const lasting = found.filter(({ comparison: { ratio, limit } }) => ratio.high > limit);
      if (found.length > 0 && lasting.length === 0) stale.push(`${note.id}: no longer behind in ${textOf(place)}`);
      for (const finding of found) noted.add(finding);
      return lasting.filter((finding) => behind.includes(finding));
    });
    return { note, findings: [...new Set(findings)] };
  });
  return {
    explained: explained.filter(({ findings }) => findings.length > 0),
    unexplained: behind.filter((finding) => !noted.has(finding)),
    stale,
  };
}

function isAt({ table, comparison }: Finding, { table: id, own, other }: Place): boolean {
  return matches(table.id, id) && matches(comparison.own, own) && matches(comparison.other, other);
}

/** Whether a text is as a pattern says, in which `*` stands for anything. */
function matches(text: string, pattern: string): boolean {
  const parts = pattern.split('*');
  if (parts.length === 1) return text === pattern;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return text.startsWith(first) && text.endsWith(last) && text.length >= from + last.length;
}

function textOf({ table, own, other }: Place): string {
  return `${table}: ${own} beside ${other}`;
}

/** A finding in one line. */
export function findingText({ table, comparison: { own, other, ratio } }: Finding): string {
  return `${table.id}: ${own} costs ${ratioText(ratio)} times as much as ${other}`;
}
