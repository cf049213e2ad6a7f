import { compareText } from '../model/order.ts';

/** The entries that differ between two states of registry.json, by id. */
export interface EntryChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Compares the entries of two registry.json texts. A text that cannot be read counts as one without entries. */
export function entryChanges(before: string | undefined, after: string): EntryChanges {
  const old = entriesById(before);
  const now = entriesById(after);
  return {
    added: ids(now, (id) => !old.has(id)),
    changed: ids(now, (id, text) => old.has(id) && old.get(id) !== text),
    removed: ids(old, (id) => !now.has(id)),
  };
}

function ids(from: ReadonlyMap<string, string>, test: (id: string, text: string) => boolean): string[] {
  return [...from]
    .filter(([id, text]) => test(id, text))
    .map(([id]) => id)
    .sort(compareText);
}

function entriesById(text: string | undefined): Map<string, string> {
  const byId = new Map<string, string>();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text ?? '{}');
  } catch {
    return byId;
  }
  const entries: unknown = Object(parsed).entries;
  if (!Array.isArray(entries)) return byId;
  for (const entry of entries) {
    const id: unknown = Object(entry).id;
    if (typeof id === 'string') byId.set(id, JSON.stringify(entry));
  }
  return byId;
}
