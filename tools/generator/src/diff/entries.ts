import { displayPhrase } from '../model/names.ts';
import type { Entry, Lifecycle } from '../model/types.ts';
import type { Change, Subject } from './change.ts';
import { Facets } from './facets.ts';
import { compareHeaderRules } from './header-rules.ts';
import { compareConstants, comparePhrases, compareKeys, type Constants, constantNames } from './names.ts';

/** What has to be known beside the two entries: what is compared, and where the constants of the registry lead to now. */
export interface EntryContext {
  readonly subject: Subject;
  readonly constantsNow: Constants;
}

/** The changes between two states of one code; one of the two may be missing. */
export function entryChanges(
  before: Entry | undefined,
  after: Entry | undefined,
  { subject, constantsNow }: EntryContext,
): Change[] {
  const facets = new Facets(subject);
  if (before === undefined) facets.add('code-added', 'code', null, nameOf(after));
  else if (after === undefined) {
    // Nobody may find another code under a name that they know.
    const moved = constantNames(before).some((name) => constantsNow.has(name));
    const temporary = before.lifecycle.state === 'temporary' && !moved;
    facets.add(temporary ? 'code-withdrawn' : 'code-removed', 'code', nameOf(before), null);
  } else {
    compareConstants(before, after, constantsNow, facets);
    if (subject.registered) compareKeys(before.key, after.key, facets);
    comparePhrases(before, after, facets);
    compareSemantics(before, after, facets);
    compareTexts(before, after, facets);
    facets.rest(before, after);
  }
  return facets.changes;
}

function nameOf(entry: Entry | undefined): string {
  return (entry && (displayPhrase(entry) ?? entry.key)) ?? 'no name';
}

function compareSemantics(before: Entry, after: Entry, facets: Facets): void {
  compareLifecycle(before.lifecycle, after.lifecycle, facets);
  for (const field of ['class', 'content', 'nullBody', 'cacheable'] as const) {
    facets.compare('semantics', field, before[field], after[field]);
  }
  facets.compare('semantics', 'appearsIn', [...before.appearsIn].sort(), [...after.appearsIn].sort());
  facets.compare('semantics', 'redirect', before.redirect?.method, after.redirect?.method);
  compareHeaderRules(before.headers, after.headers, facets);
  // What is said of repeating is prose: that something is said is a fact, how it is said is wording.
  const stated = (before.retry === null) !== (after.retry === null);
  facets.compare(stated ? 'semantics' : 'text', 'retry', before.retry, after.retry);
}

/** Shared with problem types, whose states are others. */
export function compareLifecycle(
  before: Omit<Lifecycle, 'state'> & { readonly state: string },
  after: Omit<Lifecycle, 'state'> & { readonly state: string },
  facets: Facets,
): void {
  facets.compare(after.state === 'deprecated' ? 'deprecated' : 'semantics', 'state', before.state, after.state);
  facets.compare('semantics', 'since', before.since, after.since);
  facets.compare('semantics', 'expires', before.expires, after.expires);
  facets.compare('text', 'note', before.note, after.note);
}

function compareTexts(before: Entry, after: Entry, facets: Facets): void {
  for (const field of ['summary', 'description', 'references'] as const) {
    facets.compare('text', field, before[field], after[field]);
  }
  // Names and constants are compared above; here is how they are spelled, and where they come from.
  facets.compare('text', 'aliases', origins(before, after), origins(after, before));
}

/** The aliases that another state has, too, as they are spelled and with where they come from. */
function origins({ aliases }: Entry, other: Entry): string[] {
  const names = new Set(other.aliases.map(({ phrase }) => phrase.toLowerCase()));
  return aliases
    .filter(({ phrase }) => names.has(phrase.toLowerCase()))
    .map(({ phrase, origin }) => `${phrase} (${origin})`)
    .sort();
}
