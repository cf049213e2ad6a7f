import { pascalCase } from './case.ts';
import { freeName } from './free-name.ts';
import { compareText } from './order.ts';
import type { Entry, Model, Registry } from './types.ts';

/** An entry that has a constant. */
export type NamedEntry = Entry & { readonly key: string };

/** A constant of a registry: its own name, or a former one that lives on as deprecated. */
export interface Constant {
  readonly name: string;
  readonly entry: NamedEntry;
  /** The name that replaces a former one, and where the former one comes from. */
  readonly formerly?: { readonly phrase: string; readonly origin: string };
}

/** The registry whose codes are the members of `HttpStatus`. */
export function standardRegistry(model: Model): Registry {
  const found = model.registries.find(({ standard }) => standard);
  if (found === undefined) throw new Error('a model without a standard registry: the checks let it through');
  return found;
}

/** The entries of a registry that have a constant, by code. */
export function namedEntries(model: Model, registry: string): NamedEntry[] {
  return model.entries.filter((entry): entry is NamedEntry => entry.registry === registry && entry.key !== null);
}

/** The constants of a registry: by code, the current name first, then the former ones by name. */
export function constantsOf(model: Model, registry: string): Constant[] {
  return namedEntries(model, registry).flatMap((entry) => [
    { name: entry.key, entry },
    ...entry.aliases
      .flatMap(({ phrase, origin, constant }) =>
        constant === undefined ? [] : [{ name: constant, entry, formerly: { phrase, origin } }],
      )
      .sort((a, b) => compareText(a.name, b.name)),
  ]);
}

/** The name to show for a code: its phrase, or its first alias where the registration is unused and the phrase a mere placeholder. */
export function displayPhrase({ phrase, aliases, lifecycle }: Entry): string | null {
  return lifecycle.state === 'unused' ? (aliases[0]?.phrase ?? phrase) : phrase;
}

/** The other names by which a code is found. */
export function otherPhrases(entry: Entry): string[] {
  const shown = displayPhrase(entry);
  return entry.aliases.map(({ phrase }) => phrase).filter((phrase) => phrase !== shown);
}

/** `nginx` → `NginxStatus`: the namespace of a vendor's constants. */
export function namespaceOf(registry: Registry): string {
  return `${pascalCase(registry.id)}Status`;
}

/** The classes of error statuses: `NOT_FOUND` → `NotFoundError`, and `INTERNAL_SERVER_ERROR` → `InternalServerError`. */
export function errorClassNames(entries: readonly NamedEntry[]): Map<NamedEntry, string> {
  return classNames(new Map(entries.map((entry) => [entry, entry.key])), 'Error', ['Error', 'HttpError']);
}

/**
 * The class of each item, from its key: what the key ends with is not said twice. Of two items that would have the same
 * class, such as `GONE` and `GONE_ERROR`, the later one keeps its whole key.
 */
export function classNames<Item>(
  keys: ReadonlyMap<Item, string>,
  suffix: 'Error' | 'Problem',
  reserved: readonly string[],
): Map<Item, string> {
  const taken = new Set(reserved);
  return new Map(
    [...keys].map(([item, key]) => {
      const whole = `${pascalCase(key)}${suffix}`;
      const short = whole.endsWith(`${suffix}${suffix}`) ? whole.slice(0, -suffix.length) : whole;
      return [item, freeName(taken.has(short) ? whole : short, taken)];
    }),
  );
}
