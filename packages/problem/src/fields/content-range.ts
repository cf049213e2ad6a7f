import { attempt } from '../guarded.js';
import { isToken } from './syntax.js';

/** A part of a representation (RFC 9110 §14.4). Without `start` and `end` it says only how long the whole is. */
export interface ContentRange {
  /** The range unit, a token; `bytes` if left out. */
  readonly unit?: string | undefined;
  /** The first position of the part. */
  readonly start?: number | undefined;
  /** The last position of the part. */
  readonly end?: number | undefined;
  /** The length of the whole; `null`, or left out, if it is unknown. */
  readonly size?: number | null | undefined;
}

/** Whether a number can be written in digits. */
function isPosition(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/**
 * The value of Content-Range (RFC 9110 §14.4). Never throws.
 *
 * @param value - a range; or a number, the length in bytes of what no range could be satisfied of (§15.5.17)
 * @returns `undefined` for a range that is invalid
 */
export function contentRange(value: number | ContentRange | undefined): string | undefined {
  return attempt(() => {
    const range = typeof value === 'number' ? { size: value } : (value as ContentRange);
    const { unit = 'bytes', start, end, size = null } = range;
    if (!isToken(unit) || !(size === null || isPosition(size))) return undefined;
    if (start === undefined && end === undefined) return size === null ? undefined : `${unit} */${size}`;
    if (!isPosition(start) || !isPosition(end) || start > end || end >= (size ?? Infinity)) return undefined;
    return `${unit} ${start}-${end}/${size ?? '*'}`;
  });
}
