import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, same } from '../../src/diff/canonical.ts';
import type { Bump, Change } from '../../src/diff/change.ts';
import { diff } from '../../src/diff/diff.ts';
import { emitters } from '../../src/emit/emitters.ts';
import { parseLock, printLock } from '../../src/lock/lock.ts';
import { buildModel } from '../../src/model/build.ts';
import type { AuthoredFields, AuthoredRegistry } from '../../src/model/authored.ts';
import type { Entry, HeaderField, Model } from '../../src/model/types.ts';
import { anyRegistries } from '../support/arbitrary-registry.ts';
import { fixtureModel, settings } from '../support/schema.ts';

const fixture = fixtureModel();
const table: AuthoredFields = { fields: fixture.fields };

/** A model of registries that pass every check, with the fields and problem types of the fixture. */
const anyModel: fc.Arbitrary<Model> = anyRegistries.map((registries) => modelOf(registries));

function modelOf(registries: readonly AuthoredRegistry[]): Model {
  return { ...buildModel(registries, table), problemTypes: fixture.problemTypes };
}

/** Two models that have much in common: the second has some facts of a third at places of the first. */
const anyTwo: fc.Arbitrary<[Model, Model]> = fc
  .tuple(anyModel, anyModel, fc.array(fc.nat(), { maxLength: 12 }))
  .map(([model, other, picks]) => [model, mixed(model, other, picks)]);

const facets = [
  'key',
  'phrase',
  'aliases',
  'summary',
  'description',
  'references',
  'lifecycle',
  'appearsIn',
  'headers',
  'retry',
  'content',
  'cacheable',
  'redirect',
] as const;

/** A model with some facets of its entries taken from another; every third pick takes an entry out, or puts one in. */
function mixed(model: Model, other: Model, picks: readonly number[]): Model {
  let entries = [...model.entries];
  for (const pick of picks) {
    const source = other.entries[pick % other.entries.length];
    const target = entries[pick % Math.max(1, entries.length)];
    const facet = facets[pick % facets.length] ?? 'summary';
    if (source === undefined || target === undefined) continue;
    if (pick % 3 === 0) entries = entries.filter((entry) => entry !== target);
    else entries = entries.map((entry) => (entry === target ? ({ ...entry, [facet]: source[facet] } as Entry) : entry));
  }
  return { ...model, entries };
}

/** What a change says without the judgement of what it means. */
function fact({ subject: { kind, id }, facet, before, after }: Change): string {
  return JSON.stringify([kind, id, facet, before, after]);
}

function rank(bump: Bump | undefined): number {
  return bump === undefined ? 0 : { patch: 1, minor: 2, major: 3 }[bump];
}

describe('of any two models', () => {
  test('diff(a, a) is empty', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const copy = structuredClone(model);
        expect(diff(model, copy)).toMatchObject({ changes: [], bump: undefined });
        expect(diff(model, copy).packages.size).toBe(0);
      }),
    );
  });

  test('diff(a, b) is empty only if a and b mean the same', () => {
    fc.assert(
      fc.property(anyTwo, ([a, b]) => {
        expect(diff(a, b).changes.length === 0).toBe(same(a, b));
      }),
    );
  });

  test('diff(b, a) mirrors diff(a, b)', () => {
    fc.assert(
      fc.property(anyTwo, ([a, b]) => {
        const mirrored = diff(b, a).changes.map((change) =>
          fact({ ...change, before: change.after, after: change.before }),
        );
        expect(diff(a, b).changes.map(fact).sort()).toEqual(mirrored.sort());
      }),
    );
  });

  test('more changes, elsewhere, never lower a bump, of all or of any package', () => {
    fc.assert(
      fc.property(anyModel, anyModel, fc.array(fc.nat()), fc.array(fc.nat()), (a, other, first, more) => {
        // The second lot is made in a registry of its own: what is added there cannot make up for what was done here.
        const b = mixed(a, other, first);
        const elsewhere = (model: Model, changed: boolean): Model => {
          const own = changed ? mixed(fixture, other, more) : fixture;
          const ids = new Set(model.registries.map(({ id }) => id));
          const registries = own.registries
            .filter(({ id }) => !ids.has(id))
            .map((each) => ({ ...each, standard: false }));
          const kept = new Set(registries.map(({ id }) => id));
          const entries = own.entries.filter(({ registry }) => kept.has(registry));
          return {
            ...model,
            registries: [...model.registries, ...registries],
            entries: [...model.entries, ...entries],
          };
        };
        const less = diff(elsewhere(a, false), elsewhere(b, false));
        const all = diff(elsewhere(a, false), elsewhere(b, true));
        const atLeast = (promised: Bump | undefined, needed: Bump | undefined): void => {
          expect(rank(promised)).toBeGreaterThanOrEqual(rank(needed));
        };
        atLeast(all.bump, less.bump);
        for (const [folder, bump] of less.packages) atLeast(all.packages.get(folder), bump);
      }),
    );
  });

  test('a lock gives the model back, in bytes that no order of names changes', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const text = printLock(model);
        const { value, diagnostics } = parseLock({ file: 'lock.json', bytes: new TextEncoder().encode(text) });
        expect(diagnostics).toEqual([]);
        expect(canonical(value)).toBe(canonical(model));
        expect(printLock(reversed(model) as Model)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});

test('a package for which anything is planned otherwise is one that the diff says is touched', () => {
  const before = planned(fixture);
  fc.assert(
    fc.property(anyModel, fc.array(fc.nat(), { maxLength: 2 }), anyFieldEdit, (other, picks, edit) => {
      const model = { ...mixed(fixture, other, picks), fields: fixture.fields.flatMap(edit) };
      const after = planned(model);
      const paths = [...new Set([...before.keys(), ...after.keys()])];
      const folders = paths.filter((path) => before.get(path) !== after.get(path)).map((path) => path.split('/')[0]);
      const touched = new Set<string | undefined>(diff(fixture, model).packages.keys());
      expect([...new Set(folders)].filter((folder) => !touched.has(folder))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

type FieldEdit = (field: HeaderField, index: number) => readonly HeaderField[];

/** Takes a field out of the table, changes one in a way, or leaves all as they are. */
const anyFieldEdit: fc.Arbitrary<FieldEdit> = fc
  .tuple(
    fc.nat(fixture.fields.length),
    fc.constantFrom<FieldEdit>(
      () => [],
      (field) => [{ ...field, option: 'other' }],
      (field) => [{ ...field, grammar: 'http-date' }],
      (field) => [{ ...field, hopByHop: !field.hopByHop }],
      (field) => [{ ...field, list: !field.list }],
      (field) => [{ ...field, summary: 'Another text.' }],
    ),
  )
  .map(
    ([place, edit]) =>
      (field, index) =>
        index === place ? edit(field, index) : [field],
  );

/** What the emitters plan, by path: printing it would tell nothing more. */
function planned(model: Model): Map<string, string> {
  const files = emitters.flatMap((emitter) => emitter.emit(model, settings));
  return new Map(files.map((file) => [file.path, JSON.stringify(file)]));
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
