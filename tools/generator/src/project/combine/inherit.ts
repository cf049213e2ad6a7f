import type { EntrySource } from '../../check/rule.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import type { AuthoredEntry } from '../../model/authored.ts';
import { classOf } from '../../model/class.ts';

/** What an entry takes from the one that it extends, unless it says it itself. */
const inherited = ['content', 'cacheable', 'headers', 'retry'] as const;

/** The entries that extend another one, with what they take from it. */
export function inheriting(
  ours: readonly EntrySource[],
  theirs: readonly EntrySource[],
): Result<ReadonlyMap<AuthoredEntry, AuthoredEntry>> {
  const own = new Map(ours.map((source) => [source.id, source]));
  const builtin = new Map(theirs.map((source) => [source.id, source]));
  // Under its own id an entry can only mean the built-in one.
  const baseOf = ({ id, entry }: EntrySource): EntrySource | undefined => {
    if (entry.extends === undefined) return undefined;
    return entry.extends === id ? builtin.get(id) : (own.get(entry.extends) ?? builtin.get(entry.extends));
  };
  const value = new Map<AuthoredEntry, AuthoredEntry>();
  const diagnostics: Diagnostic[] = [];
  for (const source of ours) {
    let entry = source.entry;
    const passed = new Set([source]);
    for (let base = baseOf(source); base !== undefined; base = baseOf(base)) {
      if (passed.has(base)) {
        if (base === source) diagnostics.push(circle(source));
        break;
      }
      passed.add(base);
      entry = taking(entry, base.entry);
    }
    value.set(source.entry, entry);
  }
  return { value, diagnostics };
}

function taking(entry: AuthoredEntry, base: AuthoredEntry): AuthoredEntry {
  const fields = inherited.filter((field) => entry[field] === undefined && base[field] !== undefined);
  const taken: Partial<AuthoredEntry> = Object.fromEntries(fields.map((field) => [field, base[field]]));
  const redirects = entry.redirect === undefined && classOf(entry.code) === classOf(base.code);
  return { ...entry, ...taken, ...(redirects && base.redirect !== undefined ? { redirect: base.redirect } : {}) };
}

function circle({ id, entry, place }: EntrySource): Diagnostic {
  return {
    code: 'unknown-target',
    message: `${id} extends itself, by way of others`,
    place: place(['extends']),
    expected: 'an entry that does not extend this one',
    found: `"${entry.extends ?? ''}"`,
    help: 'take one of the lines "extends" away',
  };
}
