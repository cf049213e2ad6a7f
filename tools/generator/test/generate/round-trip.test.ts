import fc from 'fast-check';
import { expect, test } from 'vitest';
import { render } from '../../src/generate.ts';
import type { AuthoredRegistry } from '../../src/model/authored.ts';
import type { PrintedFile } from '../../src/print/print.ts';
import { anyNotation, anyRegistries } from '../support/arbitrary-registry.ts';
import { modelOf, rawSchema, settings, type Texts } from '../support/schema.ts';
import { compile, evaluate, handWritten } from '../support/typescript.ts';

const written = handWritten('types.ts', 'literal.ts', 'phrases.ts');

function texts(registries: readonly AuthoredRegistry[], print: (value: unknown) => string): Texts {
  return Object.fromEntries(registries.map((each) => [`${each.registry}.yaml`, print(each)]));
}

test('any valid registries generate code that compiles and reads back to the same facts', () => {
  fc.assert(
    fc.property(anyRegistries, anyNotation, (registries, notation) => {
      const rendered = render(modelOf(rawSchema(texts(registries, notation))), settings);
      // What else is rendered of them reads nothing back: that is compiled below.
      const files = [...rendered.filter(({ path }) => path.startsWith('enums/')), ...written];
      expect(compile(files)).toEqual([]);
      for (const registry of registries) {
        expect(evaluate(files, constantsPath(registry))).toEqual(constantsOf(registry));
      }
      expect(factsOf(registryJson(files))).toEqual(
        registries.flatMap((registry) => registry.entries.map((entry) => authoredFacts(registry, entry))).sort(byId),
      );
      const [standard] = registries;
      if (standard !== undefined) expectPhrases(standard, files);
    }),
    // The limit is for shrinking, which would compile for minutes.
    { numRuns: 15, interruptAfterTimeLimit: 30_000 },
  );
}, 60_000);

test('any valid registries generate code of which everything compiles', () => {
  fc.assert(
    fc.property(anyRegistries, (registries) => {
      const rendered = render(modelOf(rawSchema(texts(registries, (value) => JSON.stringify(value)))), settings);
      expect(compile([...rendered, ...written])).toEqual([]);
    }),
    { numRuns: 4, interruptAfterTimeLimit: 30_000 },
  );
}, 60_000);

function constantsPath({ kind, registry }: AuthoredRegistry): string {
  return kind === 'standard' ? 'enums/src/constants.gen.ts' : `enums/src/vendors/${registry}.constants.gen.ts`;
}

function constantsOf({ entries }: AuthoredRegistry): Record<string, number> {
  return Object.fromEntries(
    entries.flatMap(({ code, key, aliases }) => [
      ...(key === null ? [] : [[key, code] as const]),
      ...(aliases ?? []).flatMap(({ constant }) => (constant === undefined ? [] : [[constant, code] as const])),
    ]),
  );
}

/** Through the hand-written lookups of @codes/enums, every name leads to its code and every code to its name. */
function expectPhrases({ entries }: AuthoredRegistry, files: readonly PrintedFile[]): void {
  const { reasonPhrase, statusFromPhrase } = evaluate(files, 'enums/src/phrases.ts') as Record<
    string,
    (of: unknown) => unknown
  >;
  for (const { code, key, phrase, aliases = [], lifecycle } of entries) {
    if (key === null) continue;
    const shown = lifecycle?.state === 'unused' ? aliases[0]?.phrase : phrase;
    expect(reasonPhrase?.(code)).toBe(shown ?? undefined);
    const names = [...(shown === null || shown === undefined ? [] : [shown]), ...aliases.map((alias) => alias.phrase)];
    for (const name of names) expect([name, statusFromPhrase?.(name)]).toEqual([name, code]);
  }
}

interface Facts {
  readonly id: string;
  readonly [field: string]: unknown;
}

function byId(a: Facts, b: Facts): number {
  return a.id < b.id ? -1 : 1;
}

function registryJson(files: readonly PrintedFile[]): { entries: Record<string, unknown>[] } {
  return JSON.parse(files.find(({ path }) => path === 'enums/registry.json')?.text ?? '') as {
    entries: Record<string, unknown>[];
  };
}

/** What was authored of an entry, with the defaults that schema/README.md gives. */
function authoredFacts({ registry }: AuthoredRegistry, entry: AuthoredRegistry['entries'][number]): Facts {
  return {
    content: null,
    nullBody: null,
    cacheable: null,
    redirect: null,
    aliases: [],
    lifecycle: { state: 'active' },
    retry: null,
    ...entry,
    id: `${registry}/${entry.code}`,
    registry,
    references: entry.references.map(({ verified, rfc, section }) => ({ verified, rfc, section })),
    headers: (entry.headers ?? []).map(({ name, direction, level, condition }) => ({
      name,
      direction,
      level,
      condition,
    })),
  };
}

/** The same facts as registry.json tells them: without what follows from others. */
function factsOf({ entries }: { entries: Record<string, unknown>[] }): Facts[] {
  return entries
    .map(({ class: _follows, references, headers, ...entry }) => ({
      ...(entry as Facts),
      references: (references as Record<string, unknown>[]).map(({ verified, rfc, section }) => ({
        verified,
        rfc,
        section,
      })),
      headers: (headers as Record<string, unknown>[]).map(({ name, direction, level, condition }) => ({
        name,
        direction,
        level,
        condition,
      })),
    }))
    .sort(byId);
}
