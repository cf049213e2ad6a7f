import { freeName } from '../../model/free-name.ts';
import type { Registry } from '../../model/types.ts';

/** What the files of the built-in emitters are called, before `.gen.ts`: several emitters may share a folder. */
export const stems = {
  problemTypes: 'problem-types',
  errors: 'errors',
  problemClasses: 'problem-classes',
  memberSchema: 'member-schema',
  problemMembers: 'problem-members',
} as const;

/** What the files of each registry are called: after it, unless another file is called so. */
export function registryStems(registries: readonly Registry[]): Map<Registry, string> {
  const taken = new Set<string>(Object.values(stems));
  return new Map(registries.map((registry) => [registry, freeName(registry.id, taken)]));
}
