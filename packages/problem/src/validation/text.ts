/** How long a detail may be, in UTF-16 code units. */
export const detailLimit = 300;

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/**
 * A text as it may be sent: without control, formatting and line-separating characters, well-formed, and cut to a limit.
 *
 * @param text - anything a library or an application wrote
 * @param limit - of the result, in UTF-16 code units
 */
export function publicText(text: string, limit: number = detailLimit): string {
  // Ten times the limit is read at most, so that a message of megabytes costs no more than a sentence.
  const plain = wellFormed(text.slice(0, limit * 10))
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  if (plain.length <= limit) return plain;
  // Cutting a pair in two leaves a half, which the last step drops.
  return `${plain.slice(0, limit - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

/** A name as it may be sent: well-formed, without control characters. */
export function publicName(name: string): string {
  return wellFormed(name).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, '');
}
