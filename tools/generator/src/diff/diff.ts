import { compareText } from '../model/order.ts';
import type { Model, ProblemType } from '../model/types.ts';
import { argumentChanges, callables } from './arguments.ts';
import type { Bump, Change, Subject } from './change.ts';
import { bumpOf, greatest, type PackageFolder, touchedBy } from './contract.ts';
import { entryChanges } from './entries.ts';
import { Facets } from './facets.ts';
import { constantsOf } from './names.ts';
import { fieldChanges, problemChanges, registryChanges } from './tables.ts';

/** What changed from one model to another, and what a release of it has to be. */
export interface Diff {
  /** Whether there was nothing before. */
  readonly first: boolean;
  /** By what they are about: registries, codes, header fields, problem types. */
  readonly changes: readonly Change[];
  /** The greatest bump of all changes; `undefined` where there is none. */
  readonly bump: Bump | undefined;
  /** The packages that are touched, by folder, each with the greatest bump of what touches it. */
  readonly packages: ReadonlyMap<string, Bump>;
}

/**
 * Compares two models by what they mean. Each difference is one change; what follows from it for names and for calls is
 * one of its own. Equal models have none.
 */
export function diff(before: Model, after: Model): Diff {
  const changes = [
    ...registries(before, after),
    ...codes(before, after),
    ...fields(before, after),
    ...problems(before, after),
  ];
  return {
    first: before.registries.length === 0 && after.registries.length > 0,
    changes,
    bump: greatest(changes.map(bumpOf)),
    packages: packagesOf(changes),
  };
}

function packagesOf(changes: readonly Change[]): Map<PackageFolder, Bump> {
  const touched = changes.flatMap((change) => Object.entries(touchedBy(change)) as [PackageFolder, Bump][]);
  const folders = [...new Set(touched.map(([folder]) => folder))].sort(compareText);
  return new Map(
    folders.flatMap((folder) => {
      const bump = greatest(touched.filter(([name]) => name === folder).map(([, each]) => each));
      return bump === undefined ? [] : [[folder, bump] as const];
    }),
  );
}

function registries(before: Model, after: Model): Change[] {
  return paired(before.registries, after.registries, ({ id }) => id).flatMap(([old, now, id]) => {
    const registered = (now ?? old)?.standard ?? false;
    return registryChanges(old, now, [before, after], { kind: 'registry', id, registered });
  });
}

/** The codes of registries that are on both sides. */
function codes(before: Model, after: Model): Change[] {
  const old = new Map(before.registries.map((registry) => [registry.id, registry]));
  const [calledThen, calledNow] = [callables(before), callables(after)];
  return after.registries
    .filter(({ id }) => old.has(id))
    .flatMap(({ id: registry, standard }) => {
      const [then, now] = [before, after].map(({ entries }) => entries.filter((entry) => entry.registry === registry));
      const constantsNow = constantsOf(now ?? []);
      const standing = standard && old.get(registry)?.standard === true;
      return paired(then ?? [], now ?? [], ({ id }) => id).flatMap(([was, is, id]) => {
        const subject: Subject = { kind: 'code', id, registered: standard };
        const changes = entryChanges(was, is, { subject, constantsNow });
        // A class or a responder that comes or goes with its code, or with its name, is told by that.
        if (!standing || typeof was?.key !== 'string' || typeof is?.key !== 'string') return changes;
        return [...changes, ...argumentChanges(calledThen.get(id), calledNow.get(id), subject)];
      });
    });
}

function fields(before: Model, after: Model): Change[] {
  return paired(before.fields, after.fields, ({ name }) => name).flatMap(([old, now, id]) =>
    fieldChanges(old, now, { kind: 'field', id, registered: false }),
  );
}

function problems(before: Model, after: Model): Change[] {
  const pairs = paired(before.problemTypes, after.problemTypes, problemId);
  const changes = pairs.flatMap(([old, now, id]) =>
    problemChanges(old, now, { kind: 'problem', id, registered: false }),
  );
  const stayed = new Set(pairs.flatMap(([old, now, id]) => (old === undefined || now === undefined ? [] : [id])));
  const order = (types: readonly ProblemType[]): string[] => types.map(problemId).filter((id) => stayed.has(id));
  const facets = new Facets({ kind: 'problem', id: 'all', registered: false });
  facets.compare('text', 'order', order(before.problemTypes), order(after.problemTypes));
  return [...changes, ...facets.changes];
}

function problemId({ registry, type }: ProblemType): string {
  return `${registry} ${type}`;
}

/** Both sides of whatever has the same id, by id. */
function paired<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (item: T) => string,
): [T | undefined, T | undefined, string][] {
  const old = new Map(before.map((item) => [idOf(item), item]));
  const now = new Map(after.map((item) => [idOf(item), item]));
  return [...new Set([...old.keys(), ...now.keys()])].sort(compareText).map((id) => [old.get(id), now.get(id), id]);
}
