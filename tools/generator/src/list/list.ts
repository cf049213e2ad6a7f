import { classOf } from '../model/class.ts';
import type { Entry, Model, ProblemType, Registry, StatusClass } from '../model/types.ts';

/** Which codes, or problem types, are listed: all of them where nothing is said. */
export interface Filter {
  readonly registry?: string | undefined;
  readonly class?: StatusClass | undefined;
}

/** A registry, and how much there is in it. */
export interface CountedRegistry extends Registry {
  readonly entries: number;
  readonly problemTypes: number;
}

/** The codes by number; those that share one, in the order of the model. */
export function listEntries({ entries }: Model, filter: Filter): Entry[] {
  return entries.filter((entry) => isListed(entry.registry, entry.code, filter)).sort((a, b) => a.code - b.code);
}

/** The problem types, in the order of the model. */
export function listProblemTypes({ problemTypes }: Model, filter: Filter): ProblemType[] {
  return problemTypes.filter(({ registry, status }) => isListed(registry, status, filter));
}

/** The registries of codes, in the order of the model. */
export function listRegistries({ registries, entries, problemTypes }: Model): CountedRegistry[] {
  const [codes, types] = [countBy(entries), countBy(problemTypes)];
  return registries.map((registry) => ({
    ...registry,
    entries: codes.get(registry.id) ?? 0,
    problemTypes: types.get(registry.id) ?? 0,
  }));
}

function isListed(registry: string, code: number | null, filter: Filter): boolean {
  if (filter.registry !== undefined && filter.registry !== registry) return false;
  return filter.class === undefined || (code !== null && classOf(code) === filter.class);
}

function countBy(items: readonly { readonly registry: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { registry } of items) counts.set(registry, (counts.get(registry) ?? 0) + 1);
  return counts;
}
