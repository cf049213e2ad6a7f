import { isToken, members } from './syntax.js';

/**
 * The value of Vary (RFC 9110 §12.5.5), Connection (§7.6.1), Content-Encoding (§8.4) and their like: a list of tokens
 * in the order given, in which one may come twice. Never throws.
 *
 * @param value - tokens, or lists of them such as `'Accept, Origin'`; what is no token is left out
 * @returns `undefined` when none is left
 */
export function tokens(value: string | readonly string[] | undefined): string | undefined {
  return members(value, isToken);
}
