import { httpDate } from './http-date.js';

/**
 * The value of Retry-After (RFC 9110 §10.2.3). Never throws.
 *
 * @param value - a number of seconds, rounded up to a whole one, or a date
 * @returns `undefined` for a number that is negative, not finite or above the safe integers, and for an invalid date
 */
export function deltaOrDate(value: number | Date | undefined): string | undefined {
  if (typeof value !== 'number') return httpDate(value);
  return value >= 0 && value < 2 ** 53 ? `${Math.ceil(value)}` : undefined;
}
