/** One step of a path: a key, or an object that holds it (Standard Schema's `PathSegment`). */
export type PathStep = PropertyKey | { readonly key: PropertyKey };

/** A key as a name: a symbol by its description, or `undefined` where it has none. */
export function keyName(key: PropertyKey): string | undefined {
  return typeof key === 'symbol' ? key.description : String(key);
}

// The characters that encodeURIComponent encodes and a fragment may hold (RFC 3986 §3.5). The slash is `~1` by then.
const allowedInFragment = /%(?:24|26|2B|2C|3A|3B|3D|3F|40)/g;

function token(name: string): string {
  const escaped = name
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/~/g, '~0')
    .replace(/\//g, '~1');
  return encodeURIComponent(escaped).replace(allowedInFragment, decodeURIComponent);
}

function stepName(step: PathStep): string | undefined {
  const key: unknown = typeof step === 'object' && step !== null ? step.key : step;
  return typeof key === 'string' || typeof key === 'number' || typeof key === 'symbol' ? keyName(key) : undefined;
}

/**
 * A path as a JSON Pointer in its URI fragment form (RFC 6901 §3, §4 and §6): `['a/b', 0]` is `#/a~1b/0`, no path is `#`.
 *
 * Symbols count by their description and are left out without one; lone surrogates become U+FFFD. Never throws: a path
 * that cannot be read to its end gives the pointer to where it could be read.
 *
 * @param path - from the root down
 */
export function jsonPointer(path: Iterable<PathStep>): string {
  let pointer = '#';
  try {
    for (const step of path) {
      const name = stepName(step);
      if (name !== undefined) pointer += `/${token(name)}`;
    }
  } catch {
    // What was read so far leads to an ancestor of the place that was meant.
  }
  return pointer;
}
