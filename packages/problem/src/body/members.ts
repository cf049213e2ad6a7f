import { isErrorLike, read } from '../guarded.js';

/**
 * The names that no extension member may have: the members of RFC 9457 §3.1, which it would shadow, the stack trace,
 * and what would be the prototype of the object that a client makes of it.
 */
export const reservedMembers: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'type',
  'status',
  'title',
  'detail',
  'instance',
  'stack',
  '__proto__',
]);

/**
 * Whether a name is as RFC 9457 §4 asks the names of extension members to be: a letter, and two or more letters, digits
 * or `_`, all of them ASCII. Never throws.
 */
export function isExtensionName(name: string): boolean {
  return typeof name === 'string' && /^[A-Za-z]\w{2,}$/.test(name);
}

/** What most problems have: by it one sees that there is nothing to spread, which would cost something. */
export const noMembers: Readonly<Record<string, unknown>> = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.create(null) as Record<string, unknown>,
);

/**
 * What of a value can extend a problem (RFC 9457 §3.2): the own enumerable members of an object, without the
 * {@link reservedMembers} and those whose getter throws. An array, an error, which has members that are for logs, and
 * what is no object have none. Never throws; reads each member once.
 *
 * @param extensions - anything
 * @returns an object without a prototype: {@link noMembers} where there is nothing to look at
 */
export function publicExtensions(extensions: unknown): Readonly<Record<string, unknown>> {
  if (typeof extensions !== 'object' || extensions === null) return noMembers;
  const names = memberNames(extensions);
  if (names.length === 0) return noMembers;
  const members = Object.create(null) as Record<string, unknown>;
  for (const name of names) {
    if (reservedMembers.has(name)) continue;
    const value = read(extensions, name);
    if (value !== undefined) members[name] = value;
  }
  return members;
}

function memberNames(object: object): readonly string[] {
  try {
    const names = Object.keys(object);
    return names.length === 0 || Array.isArray(object) || isErrorLike(object) ? [] : names;
  } catch {
    return [];
  }
}
