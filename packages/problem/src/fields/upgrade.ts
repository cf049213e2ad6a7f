import { isToken, members } from './syntax.js';

/** A name, and a version or none. */
function isProtocol(text: string): boolean {
  const parts = text.split('/', 3);
  return parts.length < 3 && parts.every(isToken);
}

/**
 * The value of Upgrade (RFC 9110 §7.8). Never throws.
 *
 * @param value - protocols such as `websocket` and `IRC/6.9`, the preferred one first, or lists of them; illegal ones
 *   are left out
 * @returns `undefined` when none is left
 */
export function upgrade(value: string | readonly string[] | undefined): string | undefined {
  return members(value, isProtocol);
}
