import type { StatusClass } from './types.ts';

/** The classes by their first digit (RFC 9110 §15). */
export const statusClasses: readonly { readonly digit: number; readonly name: StatusClass }[] = [
  { digit: 1, name: 'informational' },
  { digit: 2, name: 'successful' },
  { digit: 3, name: 'redirection' },
  { digit: 4, name: 'client-error' },
  { digit: 5, name: 'server-error' },
];

/** The class of a code by its range, `null` outside 100–599. */
export function classOf(code: number): StatusClass | null {
  return statusClasses.find(({ digit }) => digit === Math.floor(code / 100))?.name ?? null;
}
