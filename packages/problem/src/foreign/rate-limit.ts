import { isErrorLike, read } from '../guarded.js';
import type { ForeignReading } from './reading.js';

const numbers = ['remainingPoints', 'msBeforeNext', 'consumedPoints'] as const;

/**
 * What rate-limiter-flexible rejects with when a limit is reached: a RateLimiterRes, which is no Error. 429 (RFC 6585 §4)
 * with the seconds until the next try, rounded up so that it is not too early. There is no Retry-After where the limiter
 * gives no such time: a key that is blocked for good has -1. When its store fails it rejects with an Error, which is
 * not recognised.
 */
export function readRateLimit(error: object): ForeignReading | undefined {
  if (isErrorLike(error) || typeof read(error, 'isFirstInDuration') !== 'boolean') return undefined;
  if (!numbers.every((name) => typeof read(error, name) === 'number')) return undefined;
  const reading: ForeignReading = { status: 429, detail: 'Too many requests were made.' };
  const milliseconds = Number(read(error, 'msBeforeNext'));
  const seconds = Math.ceil(milliseconds / 1000);
  if (milliseconds >= 0 && Number.isSafeInteger(seconds))
    reading.headers = { 'Retry-After': String(Math.max(1, seconds)) };
  return reading;
}
