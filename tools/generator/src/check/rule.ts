import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { AuthoredEntry, AuthoredFields, AuthoredProblems, AuthoredRegistry } from '../model/authored.ts';
import type { ParsedFile } from '../parse/parse.ts';
import type { Path } from '../parse/path.ts';

/** A file whose shape is right, and what it holds. */
export interface Shaped<Data> {
  readonly file: ParsedFile;
  readonly data: Data;
}

/** Everything that a rule may look at. */
export interface Sources {
  readonly registries: readonly Shaped<AuthoredRegistry>[];
  /** Whether all registries are here: those with earlier problems are not. */
  readonly whole: boolean;
  /** The field table, unless it has earlier problems. */
  readonly fields: Shaped<AuthoredFields> | undefined;
  readonly problems: readonly Shaped<AuthoredProblems>[];
}

/** A check of meaning: one promise that the data keeps. */
export type Rule = (sources: Sources) => Iterable<Diagnostic>;

/** An entry with the way to say where it, or a part of it, was written. */
export interface EntrySource {
  readonly registry: AuthoredRegistry;
  readonly entry: AuthoredEntry;
  /** `nginx/499`. */
  readonly id: string;
  readonly place: (path?: Path, part?: 'key' | 'value') => Place;
}

/** The entries of one registry, in the order of the file. */
export function entriesOf({ file, data }: Shaped<AuthoredRegistry>): EntrySource[] {
  return data.entries.map((entry, index) => ({
    registry: data,
    entry,
    id: `${data.registry}/${entry.code}`,
    place: (path = [], part) => file.place(['entries', index, ...path], part),
  }));
}

/** A rule that looks at one entry at a time. */
export function entryRule(check: (source: EntrySource) => Iterable<Diagnostic>): Rule {
  return function* everyEntry({ registries }) {
    for (const registry of registries) for (const entry of entriesOf(registry)) yield* check(entry);
  };
}
