import { list, trimmed } from './syntax.js';

/**
 * A field value as it is (RFC 9110 §5.5), without the spaces and tabs around it. Never throws.
 *
 * @param value - a value, or several for a list. One that has a CR, an LF, another control or a character above U+00FF
 *   anywhere in it, or that is a number and not finite, is left out
 * @returns `undefined` when nothing is left
 */
export function text(value: string | number | readonly string[] | undefined): string | undefined {
  return list<string | number>(value, (one) => {
    if (typeof one === 'number') return Number.isFinite(one) && `${one}`;
    return typeof one === 'string' && /^[\t -~\x80-\xff]*$/.test(one) && trimmed(one);
  });
}
