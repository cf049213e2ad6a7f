import { standardRegistry } from '../model/names.ts';
import type { Entry, Model, ProblemType } from '../model/types.ts';
import { namesOfEntry, namesOfProblem, sameName } from './names.ts';

/** What a question finds, in the order of the model. */
export interface Found {
  readonly entries: readonly Entry[];
  readonly problemTypes: readonly ProblemType[];
}

/** The entries and problem types that have a name, or, as `nginx/499`, those of one registry; all in `registry`, if given. */
export function find(model: Model, query: string, registry?: string): Found {
  const asked = sameName(query);
  const { prefix, rest } = split(query);
  const isMeant = (home: string, names: readonly string[]): boolean => {
    if (registry !== undefined && registry !== home) return false;
    const inHome = prefix === sameName(home);
    return names.some((name) => {
      const same = sameName(name);
      return same === asked || (inHome && same === rest);
    });
  };
  return {
    entries: model.entries.filter((entry) => isMeant(entry.registry, namesOfEntry(entry))),
    problemTypes: model.problemTypes.filter((type) => isMeant(type.registry, namesOfProblem(type))),
  };
}

/** The registry that a question names, as `nginx/499` does, and what it asks that registry for. */
export function registryIn(
  model: Model,
  query: string,
): { readonly registry: string; readonly rest: string } | undefined {
  const { prefix, rest } = split(query);
  const registry = registryIds(model).find((id) => sameName(id) === prefix);
  return registry === undefined ? undefined : { registry, rest };
}

/** What a question asks for, whatever stands before its slash: that may be no registry. */
export function afterPrefix(query: string): string {
  return split(query).rest;
}

/** The number that a question asks for, if it is one. */
export function codeIn(query: string): number | undefined {
  const [, digits] = /(?:^|\/)\s*(\d+)\s*$/u.exec(query) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function split(query: string): { readonly prefix: string | undefined; readonly rest: string } {
  const slash = query.indexOf('/');
  const prefix = slash === -1 ? undefined : sameName(query.slice(0, slash));
  return { prefix, rest: sameName(query.slice(slash + 1)) };
}

/** The ids of the registries, of codes and of problem types. */
export function registryIds({ registries, problemTypes }: Model): string[] {
  return [...new Set([...registries.map(({ id }) => id), ...problemTypes.map(({ registry }) => registry)])];
}

/**
 * The problem types that are used with a code: by its own registry if that has one of that number, else by the standard
 * registry, else by whoever has one.
 */
export function problemTypesWith(model: Model, entry: Entry): ProblemType[] {
  const types = model.problemTypes.filter(({ status }) => status === entry.code);
  if (types.length === 0) return [];
  const same = model.entries.filter(({ code }) => code === entry.code);
  const of = (registry: string): Entry | undefined => same.find((other) => other.registry === registry);
  const standard = of(standardRegistry(model).id);
  return types.filter(({ registry }) => (of(registry) ?? standard ?? entry) === entry);
}
