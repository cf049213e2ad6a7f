import { compareText } from '../model/order.ts';

/** A value as JSON in which the order of names tells nothing: the same for values that mean the same. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'undefined';
}

/** A value with the names of every object in order. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, member]) => [name, sorted(member)]),
  );
}

/** Whether two values mean the same. */
export function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}
