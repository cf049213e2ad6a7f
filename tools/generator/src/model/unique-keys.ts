import { constantName } from './constant-name.ts';
import { freeName } from './free-name.ts';

/**
 * A key for each item that no other has: its own; where several registries have the same, each one's with the registry
 * before it (`ACME_OUT_OF_CREDIT`). None keeps the bare key then, since only the order of names would say whose it is.
 */
export function uniqueKeys<Item extends { readonly registry: string; readonly key: string }>(
  items: readonly Item[],
): Map<Item, string> {
  const counts = new Map<string, number>();
  for (const { key } of items) counts.set(key, (counts.get(key) ?? 0) + 1);
  const taken = new Set(counts.keys());
  return new Map(
    items.map((item) => {
      const { registry, key } = item;
      return [item, counts.get(key) === 1 ? key : freeName(`${constantName(registry)}_${key}`, taken)];
    }),
  );
}
