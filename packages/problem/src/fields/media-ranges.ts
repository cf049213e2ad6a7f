import { isToken, list, trimmed } from './syntax.js';

/** A parameter (RFC 9110 §5.6.6), or a weight (§12.4.2), or nothing between two semicolons. */
function isParameter(text: string): boolean {
  const [, name, value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (name === undefined) return text === '';
  if (/^q$/i.test(name)) return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(value);
  return isToken(name) && (isToken(value) || /^"(?:[\t !#-[\]-~\x80-\xff]|\\[\t -~\x80-\xff])*"$/.test(value));
}

function isMediaRange(text: string): boolean {
  // Semicolons in a quoted-string divide nothing.
  const [range = '', ...parameters] = (text.match(/(?:[^";]|"(?:[^"\\]|\\.)*"?)+/gs) ?? []).map(trimmed);
  const [type, subtype, ...more] = range.split('/', 3);
  return (
    isToken(type) &&
    isToken(subtype) &&
    more.length === 0 &&
    (type !== '*' || subtype === '*') &&
    parameters.every(isParameter) &&
    !text.startsWith(';')
  );
}

/**
 * The value of Accept (RFC 9110 §12.5.1) or Accept-Patch (RFC 5789 §3.1). Never throws.
 *
 * @param value - media types or ranges such as `image/*` and `text/html;q=0.5`, or lists of them; illegal ones are left
 *   out
 * @returns `undefined` when none is left
 */
export function mediaRanges(value: string | readonly string[] | undefined): string | undefined {
  return list(
    value,
    (text) =>
      typeof text === 'string' &&
      // Commas in a quoted-string divide nothing.
      text
        .match(/(?:[^",]|"(?:[^"\\]|\\.)*"?)+/gs)
        ?.map(trimmed)
        .filter(isMediaRange)
        .join(', '),
  );
}
