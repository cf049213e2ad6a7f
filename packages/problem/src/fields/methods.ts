import { isToken } from './syntax.js';

/**
 * The value of Allow (RFC 9110 §10.2.1): sorted, each method once, and HEAD wherever there is GET. Never throws.
 *
 * @param value - methods, or lists of them such as `'GET, PUT'`; what is no token is left out
 * @returns an empty string, which is legal, when there is no method; `undefined` for neither a string nor an array
 */
export function methods(value: string | readonly string[] | undefined): string | undefined {
  try {
    // Of all values, strings and arrays have this method, and a string is made of both in the same way.
    const names = new Set(
      String((value as string | readonly string[]).slice())
        .split(',')
        .map((name) => name.trim())
        .filter(isToken),
    );
    if (names.has('GET')) names.add('HEAD');
    return [...names].sort().join(', ');
  } catch {
    return undefined;
  }
}
