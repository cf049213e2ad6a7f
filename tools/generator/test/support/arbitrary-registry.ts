import fc from 'fast-check';
import { stringify } from 'yaml';
import type { AuthoredEntry, AuthoredRegistry } from '../../src/model/authored.ts';
import { classOf } from '../../src/model/class.ts';
import { anyFacts, type Facts } from './arbitrary-entry.ts';
import { anyLine, anyUrl } from './arbitrary-text.ts';

const anyId = fc.oneof(
  fc.constantFrom('constructor', 'class', 'a', 'a-1', 'a1', 'valueof'),
  fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}$/u),
);

// Neighbours come often, since consecutive codes are packed together.
const anyRun = fc.tuple(fc.integer({ min: 100, max: 999 }), fc.array(anyFacts, { minLength: 1, maxLength: 3 }));

const anyRegistry = fc.record({
  registry: anyId,
  title: anyLine,
  homepage: anyUrl,
  runs: fc.array(anyRun, { minLength: 1, maxLength: 4 }),
});

/** Registries that pass every check: one standard, which comes first, and up to three vendors. */
export const anyRegistries: fc.Arbitrary<AuthoredRegistry[]> = fc
  .uniqueArray(anyRegistry, { minLength: 1, maxLength: 4, selector: ({ registry }) => registry })
  .map((registries) =>
    registries.map(({ registry, title, homepage, runs }, index): AuthoredRegistry => {
      const kind = index === 0 ? 'standard' : 'vendor';
      const facts = new Map(
        runs.flatMap(([first, each]) => each.map((one, n) => [codeOf(first + n, kind), one] as const)),
      );
      const entries = [...facts].sort(([a], [b]) => a - b).map(([code, one]) => entry(code, kind, one));
      return { registry, kind, title, homepage, entries: withoutCollisions(entries) };
    }),
  );

function codeOf(number: number, kind: AuthoredRegistry['kind']): number {
  return 100 + ((number - 100) % (kind === 'standard' ? 500 : 900));
}

/** Makes facts that were drawn by themselves agree with each other, with the code and with the kind of registry. */
function entry(code: number, kind: AuthoredRegistry['kind'], { omitted, ...facts }: Facts): AuthoredEntry {
  const { key, aliases, lifecycle, nullBody, redirect } = facts;
  const silent = nullBody || classOf(code) === 'informational';
  const whole = {
    code,
    ...facts,
    // A constant of an alias needs a constant that replaces it; an unused code with a constant needs a name to show.
    key: lifecycle.state === 'unused' && aliases.length === 0 ? null : key,
    aliases: key === null ? aliases.map(({ phrase, origin }) => ({ phrase, origin })) : aliases,
    content: silent ? ('forbidden' as const) : facts.content,
    redirect: classOf(code) === 'redirection' ? redirect : null,
  };
  if (kind === 'standard') return { ...whole, phrase: whole.phrase ?? 'None' };
  // Of a vendor's entry every field that has a default may be missing.
  const vendor: AuthoredEntry = { ...whole, nullBody: null, cacheable: null };
  return Object.fromEntries(Object.entries(vendor).filter(([field]) => !omitted.includes(field))) as typeof vendor;
}

/** Gives each phrase, alias and constant of a registry a name of its own where two are the same by chance. */
function withoutCollisions(entries: readonly AuthoredEntry[]): AuthoredEntry[] {
  const taken = new Set<string>();
  const unique = (name: string): string => {
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${name}_${n}`;
    taken.add(free.toLowerCase());
    return free;
  };
  return entries.map(({ aliases, ...rest }) => ({
    ...rest,
    key: rest.key === null ? null : unique(rest.key),
    phrase: rest.phrase === null ? null : unique(rest.phrase),
    ...(aliases !== undefined && {
      aliases: aliases.map(({ phrase, origin, constant }) => ({
        phrase: unique(phrase),
        origin,
        ...(constant !== undefined && { constant: unique(constant) }),
      })),
    }),
  }));
}

// No folding: it would cut a surrogate pair in two.
const notation = { aliasDuplicateObjects: false, lineWidth: 0 };

/** A value as a YAML document, in one of several notations; none has another meaning than another. */
export const anyNotation: fc.Arbitrary<(value: unknown) => string> = fc.constantFrom(
  (value: unknown) => JSON.stringify(value),
  (value: unknown) => JSON.stringify(value, undefined, 2).replaceAll('\n', '\r\n'),
  (value: unknown) => `\uFEFF# a comment\n---\n${stringify(value, notation)}`,
  (value: unknown) => stringify(value, { ...notation, defaultStringType: 'QUOTE_DOUBLE' }),
  (value: unknown) => stringify(value, { ...notation, indent: 4, blockQuote: 'literal' }),
);
