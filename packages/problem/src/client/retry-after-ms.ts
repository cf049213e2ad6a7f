/**
 * How long a response asks to wait before the next request (RFC 9110 §10.2.3). Never throws.
 *
 * @param response - anything with Fetch's `headers`
 * @param now - the present, in milliseconds since 1970, from which a date is counted
 * @returns milliseconds, 0 for a date that has passed; `undefined` without a `Retry-After`, or with one that is broken
 */
export function retryAfterMs(
  response: { readonly headers: { get: (name: string) => string | null } },
  now: number = Date.now(),
): number | undefined {
  const value = response.headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = /^[A-Z][a-z]+,? .*\d/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
