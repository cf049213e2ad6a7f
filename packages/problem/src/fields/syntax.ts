// Arrow functions, where there is no more than an expression: in a bundle they are the smaller ones.

/** A token (RFC 9110 §5.6.2). */
export const token = /^[!#-'*+.^`|~\w-]+$/;

/**
 * Whether a value is a token (RFC 9110 §5.6.2).
 *
 * @param value - anything
 */
export const isToken = (value: unknown): value is string => typeof value === 'string' && token.test(value);

/**
 * A quoted-string (RFC 9110 §5.6.4). `"` and `\` are escaped; of the characters that it cannot hold, each control
 * becomes a space (RFC 9110 §5.5) and each one above U+00FF a `?`.
 *
 * @param text - what to quote
 */
export const quoted = (text: string): string =>
  `"${text.replace(/[^\t -~\x80-\xff]/gu, (other) => (other > '\xff' ? '?' : ' ')).replace(/["\\]/g, '\\$&')}"`;

/**
 * Text without the whitespace around it that fields may have (OWS, RFC 9110 §5.6.3): spaces and tabs, no others.
 *
 * @param text - of any length: the time it takes is linear in it
 */
export function trimmed(text: string): string {
  return /[^\t ](?:.*[^\t ])?/s.exec(text)?.[0] ?? '';
}

/**
 * A list (RFC 9110 §5.6.1) of the members that can be built; `undefined` if there are none. Never throws: if `member`
 * does, there is no list.
 *
 * @param value - one value or an array of them; an object stands for `null`, so that `member` may take it apart
 * @param member - writes one of them; what is falsy is left out
 */
export function list<Value>(
  value: Value | readonly Value[] | undefined,
  member: (value: Value) => string | false | undefined,
): string | undefined {
  try {
    return (
      [value as Value[]]
        .flat()
        .flatMap((one) => member(one ?? ({} as Value)) || [])
        .join(', ') || undefined
    );
  } catch {
    return undefined;
  }
}

/**
 * The legal members of comma-separated lists, in their order.
 *
 * @param value - a list such as `'gzip, br'`, or an array of lists
 * @param isLegal - tells of a member, without whitespace around it
 */
export function members(
  value: string | readonly string[] | undefined,
  isLegal: (member: string) => boolean,
): string | undefined {
  return list(value, (text) => typeof text === 'string' && text.split(',').map(trimmed).filter(isLegal).join(', '));
}
