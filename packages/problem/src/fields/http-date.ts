/**
 * The value of Date, Expires, Last-Modified and their like: an IMF-fixdate (RFC 9110 §5.6.7). Never throws.
 *
 * @param value - a date, of this realm or another
 * @returns `undefined` for what is no valid date, and for years outside 0–9999
 */
export function httpDate(value: Date | undefined): string | undefined {
  try {
    // Asks for what only a Date has, whatever its realm: anything else throws.
    const text = Date.prototype.toUTCString.call(value);
    // Years of five digits or with a sign make it longer, an invalid date shorter.
    return text.length === 29 ? text : undefined;
  } catch {
    return undefined;
  }
}
