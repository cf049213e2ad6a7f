import { entriesOf, type EntrySource, type Shaped } from '../../check/rule.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import type { AuthoredRegistry } from '../../model/authored.ts';
import { inheriting } from './inherit.ts';
import { asList, unknownTarget } from './targets.ts';

type Registries = readonly Shaped<AuthoredRegistry>[];

/** The project's files, completed by what they extend, and the built-in ones without what is replaced. */
export interface Settled<Files> {
  readonly own: Files;
  readonly builtin: Files;
}

/** Settles which meanings of a code count, entry by entry. */
export function settleCodes(own: Registries, builtin: Registries): Result<Settled<Registries>> {
  const ours = own.flatMap(entriesOf);
  const theirs = builtin.flatMap(entriesOf);
  const meanings = byCode([...theirs, ...ours]);
  const ids = new Set([...theirs, ...ours].map(({ id }) => id));
  const gone = new Set<EntrySource['entry']>();
  const diagnostics: Diagnostic[] = [];
  const isBuiltin = new Set(theirs);

  for (const source of ours) {
    const { entry, id, place } = source;
    const others = (meanings.get(entry.code) ?? []).filter((other) => isBuiltin.has(other));
    for (const [index, target] of asList(entry.replaces).entries()) {
      const found = others.find((other) => other.id === target);
      if (found !== undefined) gone.add(found.entry);
      else {
        const path = typeof entry.replaces === 'string' ? ['replaces'] : ['replaces', index];
        const among = others.map((other) => other.id);
        diagnostics.push(unknownTarget(place(path), target, { what: `built-in meaning of ${entry.code}`, among }));
      }
    }
    if (entry.extends === undefined) continue;
    if (!ids.has(entry.extends) || (entry.extends === id && !others.some((other) => other.id === id))) {
      const among = [...ids].filter((each) => each !== id);
      diagnostics.push(unknownTarget(place(['extends']), entry.extends, { what: 'entry', among }));
    }
    // One id cannot stand for two meanings: what is extended under the same id is taken up.
    for (const other of others) if (other.id === id && entry.extends === id) gone.add(other.entry);
  }

  const seen = new Set<EntrySource>();
  for (const source of ours) {
    const others = (meanings.get(source.entry.code) ?? []).filter(
      (other) => !gone.has(other.entry) && (isBuiltin.has(other) || seen.has(other)),
    );
    seen.add(source);
    const open = openMeanings(source, others);
    if (open.length > 0) diagnostics.push(collision(source, open));
    for (const other of open) if (other.id === source.id) gone.add(other.entry);
  }

  const { value: whole, diagnostics: circles } = inheriting(ours, theirs);
  return {
    value: {
      own: own.map((file) => withEntries(file, (entry) => whole.get(entry) ?? entry)),
      builtin: builtin.map((file) => withEntries(file, (entry) => (gone.has(entry) ? undefined : entry))),
    },
    diagnostics: [...diagnostics, ...circles],
  };
}

function byCode(sources: readonly EntrySource[]): Map<number, EntrySource[]> {
  const found = new Map<number, EntrySource[]>();
  for (const source of sources) {
    const { code } = source.entry;
    const same = found.get(code);
    if (same === undefined) found.set(code, [source]);
    else same.push(source);
  }
  return found;
}

/** The other meanings of a code, if nobody says what to do about them. */
function openMeanings({ id, entry, registry }: EntrySource, others: readonly EntrySource[]): readonly EntrySource[] {
  // Twice in one file is another problem.
  const foreign = others.filter((other) => other.registry !== registry);
  const same = foreign.filter((other) => other.id === id);
  if (same.length > 0) return same;
  // What is extended may be taken up already: its id still tells that it was a meaning of this code.
  const chose = asList(entry.replaces).length > 0 || entry.extends?.endsWith(`/${entry.code}`) === true;
  return chose || foreign.some((other) => other.entry.extends === id) ? [] : foreign;
}

function collision({ id, place }: EntrySource, others: readonly EntrySource[]): Diagnostic {
  const ids = others.map((other) => other.id);
  const named = others.slice(0, 3).map((other) => `${other.id} (${other.entry.phrase ?? other.entry.summary})`);
  const more = others.length > named.length ? ` and ${others.length - named.length} more` : '';
  const [one, all] = ids.length === 1 ? [ids.join(''), ids.join('')] : ['<one of them>', `[${ids.join(', ')}]`];
  const choices = [
    `"extends: ${one}" if yours is a kind of that, and takes from there what it leaves open`,
    `"replaces: ${all}" if only yours is to count`,
  ];
  return {
    code: 'collision',
    message: `the code of ${id} has another meaning: ${named.join(', ')}${more}`,
    place: place(['code']),
    expected: 'what to do about it: extends or replaces',
    found: 'neither',
    help: `write ${choices.join(', or ')}; or take another code`,
  };
}

function withEntries(
  { file, data }: Shaped<AuthoredRegistry>,
  change: (entry: AuthoredRegistry['entries'][number]) => AuthoredRegistry['entries'][number] | undefined,
): Shaped<AuthoredRegistry> {
  return { file, data: { ...data, entries: data.entries.map(change).filter((entry) => entry !== undefined) } };
}
