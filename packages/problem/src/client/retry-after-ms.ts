import { attempt } from '../guarded.js';
import { httpDateMs } from './http-date.js';

/**
 * How long a response asks to wait before the next request (RFC 9110 §10.2.3). Never throws.
 *
 * @param response - anything with Fetch's `headers`
 * @param now - the present, in milliseconds since 1970, from which a date is counted
 * @returns milliseconds, 0 for a date that has passed, and never more than the safe integers; `undefined` without a `Retry-After`, or with one that is broken
 */
export function retryAfterMs(
  response: { readonly headers: { get: (name: string) => string | null } },
  now: number = Date.now(),
): number | undefined {
  const value = attempt(() => response.headers.get('retry-after')?.trim()) ?? '';
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, Number.MAX_SAFE_INTEGER);
  const date = httpDateMs(value, now);
  return date === undefined ? undefined : Math.max(0, date - now);
}
