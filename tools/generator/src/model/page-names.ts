import { kebabCase } from './case.ts';
import { freeName } from './free-name.ts';
import type { ProblemType } from './types.ts';
import { uniqueKeys } from './unique-keys.ts';

/** File names without their ending that a page cannot have: the index, and devices of Windows. */
const inUse = /^(?:readme|index|con|prn|aux|nul|com\d|lpt\d)$/u;

/** The pages of problem types, without `.md`: `out-of-credit`, or `acme-out-of-credit` where another has that key. */
export function problemPageNames(types: readonly ProblemType[]): Map<ProblemType, string> {
  const taken = new Set<string>();
  return new Map(
    [...uniqueKeys(types)].map(([type, key]) => {
      const name = kebabCase(key);
      return [type, freeName(inUse.test(name) ? `${type.registry}-${name}` : name, taken)];
    }),
  );
}
