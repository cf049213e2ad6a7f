import { read } from '../guarded.js';

/** A property that is a string, else `undefined`. */
export function readText(source: object, key: PropertyKey): string | undefined {
  const value = read(source, key);
  return typeof value === 'string' ? value : undefined;
}

/** The first elements of an array, read one by one; `undefined` for anything else. */
export function readList(source: unknown, limit: number): readonly unknown[] | undefined {
  try {
    if (!Array.isArray(source)) return undefined;
    const list: readonly unknown[] = source;
    // Not `slice`, which asks the source for its constructor; holes become undefined.
    return Array.from({ length: Math.min(list.length, limit) }, (_, index) => list[index]);
  } catch {
    return undefined;
  }
}
