import { isToken, members } from './syntax.js';

/** A token, which `*` is too, and a weight or none. */
function isCoding(text: string): boolean {
  return isToken(/^([^\t ;]*)(?:[\t ]*;[\t ]*q=(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i.exec(text)?.[1]);
}

/**
 * The value of Accept-Encoding (RFC 9110 §12.5.3), Accept-Charset (§12.5.2) or Accept-Language (§12.5.4): tokens or
 * `*`, each with a weight (§12.4.2) or without. Never throws.
 *
 * @param value - codings such as `gzip` and `br;q=0.5`, or lists of them; illegal ones are left out
 * @returns `undefined` when none is left
 */
export function codings(value: string | readonly string[] | undefined): string | undefined {
  return members(value, isCoding);
}
