import { isObject, read } from '../guarded.js';
import type { RequestPart } from './types.js';

/** What a library says of one place, before it is written down as an issue. */
export interface Finding {
  /** Holds no submitted value; not yet cut or cleaned. */
  readonly detail: string;
  /** To what is at fault; to its parent where the last name is not the schema's. */
  readonly path: readonly PropertyKey[];
  /** Where the library knows it better than the caller. */
  readonly part?: RequestPart | undefined;
}

/** Reads an issue of one library; `undefined` for what is not that library's. Never throws. */
export type IssueReader = (issue: object) => Finding | undefined;

/** Own texts, for where a library's would repeat what was submitted. */
export const plain = {
  invalid: 'is not valid',
  required: 'is required',
  pattern: 'must match the required pattern',
  option: 'must be one of the allowed values',
  unknown: 'must not have unknown properties',
  names: 'must not have property names that are not allowed',
  parameters: 'must not have unknown fields',
} as const;

/** How many steps of a path are followed: deeper, the pointer leads to an ancestor. */
export const pathLimit = 64;
/** How long a name in a path may be: a longer one was made by the client, and the pointer leads to its parent. */
const nameLimit = 256;

/**
 * The keys of a path given as an array of keys or of objects that hold them. What is no key (the keys of a map may be
 * anything) ends it.
 *
 * @param path - an array that {@link readList} has read
 */
export function readPath(path: readonly unknown[]): PropertyKey[] {
  const keys: PropertyKey[] = [];
  for (const step of path.slice(0, pathLimit)) {
    const key: unknown = isObject(step) ? read(step, 'key') : step;
    if (typeof key !== 'string' && typeof key !== 'number' && typeof key !== 'symbol') break;
    if (typeof key === 'string' && key.length > nameLimit) break;
    keys.push(key);
  }
  return keys;
}
