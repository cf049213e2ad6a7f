import { displayPhrase } from '../model/names.ts';
import type { Entry } from '../model/types.ts';
import type { ChangeKind } from './change.ts';
import type { Facets } from './facets.ts';

/** Where the constants of a registry lead to. */
export type Constants = ReadonlyMap<string, number>;

/** The constants of entries, current and former, with their codes. */
export function constantsOf(entries: readonly Entry[]): Constants {
  return new Map(entries.flatMap((entry) => constantNames(entry).map((name) => [name, entry.code] as const)));
}

/** The names of the constants of an entry, the current one first. */
export function constantNames({ key, aliases }: Entry): string[] {
  return [key, ...aliases.map(({ constant }) => constant)].filter((name) => typeof name === 'string');
}

/** Compares the constants of an entry. A name that came from, or went to, the key is no change of its own. */
export function compareConstants(before: Entry, after: Entry, now: Constants, facets: Facets): void {
  const old = constantNames(before);
  const kept = constantNames(after);
  const gone = (name: string): ChangeKind => (now.has(name) ? 'constant-moved' : 'constant-removed');
  if (before.key !== after.key) {
    const kind =
      before.key === null ? 'constant-added' : kept.includes(before.key) ? 'constant-renamed' : gone(before.key);
    facets.add(kind, 'key', before.key, after.key);
  }
  for (const name of old.filter((each) => each !== before.key && !kept.includes(each))) {
    facets.add(gone(name), 'former constant', name, null);
  }
  for (const name of kept.filter((each) => each !== after.key && !old.includes(each))) {
    facets.add('constant-added', 'former constant', null, name);
  }
}

/** Schemas, error classes and responders are named after the keys of registered codes; schemas, of problem types, too. */
export function compareKeys(before: string | null, after: string | null, facets: Facets): void {
  if (before !== after) facets.add(before === null ? 'name-added' : 'name-removed', 'names', before, after);
}

/**
 * Compares the names of an entry. A phrase stays where the code is still found by it; the placeholder of an unused
 * registration is no name, and nobody has to be able to look for it.
 */
export function comparePhrases(before: Entry, after: Entry, facets: Facets): void {
  const names = searchable(after);
  const shown = displayPhrase(before);
  const kind =
    shown !== null && !names.has(folded(shown)) && !isPlaceholder(before) ? 'phrase-lost' : 'phrase-replaced';
  if (before.phrase !== after.phrase) facets.add(kind, 'phrase', before.phrase, after.phrase);
  else if (shown !== displayPhrase(after)) facets.add(kind, 'shown name', shown, displayPhrase(after));
  for (const phrase of aliasesMissing(before, after)) facets.add('alias-removed', 'alias', phrase, null);
  for (const phrase of aliasesMissing(after, before)) facets.add('alias-added', 'alias', null, phrase);
}

/** The aliases of `entry` that are no name of `other`, current or former. */
function aliasesMissing(entry: Entry, other: Entry): string[] {
  const taken = new Set([...searchable(other), ...(other.phrase === null ? [] : [folded(other.phrase)])]);
  return entry.aliases.map(({ phrase }) => phrase).filter((phrase) => !taken.has(folded(phrase)));
}

/** Every name by which a code is found. */
function searchable(entry: Entry): Set<string> {
  const { phrase, aliases } = entry;
  const own = phrase === null || isPlaceholder(entry) ? [] : [phrase];
  return new Set([...own, ...aliases.map((alias) => alias.phrase)].map(folded));
}

function isPlaceholder({ lifecycle }: Entry): boolean {
  return lifecycle.state === 'unused';
}

/** Looking up a phrase ignores case. */
function folded(phrase: string): string {
  return phrase.trim().toLowerCase();
}
