/**
 * Every entry of every registry, for what a constant cannot say.
 *
 * @packageDocumentation
 */
import data from '../registry.json' with { type: 'json' };
import type { RegistryId } from './registry-ids.gen.js';
import type { Entry, Registry } from './types.js';

export type { RegistryId } from './registry-ids.gen.js';
export type {
  Alias,
  Entry,
  EntryHeaderRule,
  HeaderRule,
  Lifecycle,
  Reference,
  Registry,
  RequirementLevel,
  StatusClass,
} from './types.js';

/** Everything below is shared by all who import it: nobody can change it for the others. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

/** Every registry: the standard one first, then the vendors' by id. Frozen. */
export const registries = /* @__PURE__ */ deepFreeze(data.registries) as readonly Registry[];

/** Every entry, by registry, then by code. Frozen. */
export const entries = /* @__PURE__ */ deepFreeze(data.entries) as unknown as readonly Entry[];

const byCode: ReadonlyMap<number, readonly Entry[]> = /* @__PURE__ */ (() => {
  const map = new Map<number, Entry[]>();
  for (const entry of entries) {
    const others = map.get(entry.code);
    if (others === undefined) map.set(entry.code, [entry]);
    else others.push(entry);
  }
  for (const meanings of map.values()) Object.freeze(meanings);
  return map;
})();

const none: readonly Entry[] = /* @__PURE__ */ Object.freeze([]);

/**
 * What a code means: every meaning, the registered one first. A number alone identifies no entry; 499 is nginx's,
 * Cloudflare's and others'. Never throws.
 *
 * @param code - a status code
 * @returns the entries, none for a code that nobody here defines
 */
export function lookup(code: number): readonly Entry[];
/**
 * What a code means in one registry. Never throws.
 *
 * @param code - a status code
 * @param registry - who defines it
 * @returns the entry, or `undefined` where that registry has no such code
 */
export function lookup(code: number, registry: RegistryId): Entry | undefined;
export function lookup(code: number, registry?: RegistryId): readonly Entry[] | Entry | undefined {
  const meanings = byCode.get(code) ?? none;
  return registry === undefined ? meanings : meanings.find((entry) => entry.registry === registry);
}
