import { list, trimmed } from './syntax.js';

function one(value: string): string | undefined {
  const tag = typeof value === 'string' ? trimmed(value) : '';
  if (tag === '*') return tag;
  if (/^[!#-~\x80-\xff]+$/.test(tag)) return `"${tag}"`;
  return /^(?:W\/)?"[!#-~\x80-\xff]*"$/.exec(tag)?.[0];
}

/**
 * The value of ETag (RFC 9110 §8.8.3), If-Match (§13.1.1) or If-None-Match (§13.1.2). Never throws.
 *
 * @param value - an entity tag such as `"x"` or `W/"x"`, or its text alone, which gets quotes; or an array of them;
 *   illegal ones are left out. `*` means any, in conditions only: then it is the value, whatever else is in the array
 * @returns `undefined` when none is left
 */
export function entityTag(value: string | readonly string[] | undefined): string | undefined {
  let any = false;
  const tags = list(value, (text) => {
    const tag = one(text);
    any ||= tag === '*';
    return tag;
  });
  return any && tags ? '*' : tags;
}
