import { isObject } from '../guarded.js';
import { readBodyParser } from './body-parser.js';
import { readHttpErrors } from './http-errors.js';
import { readMulter } from './multer.js';
import { readRateLimit } from './rate-limit.js';
import type { ForeignReader, ForeignReading } from './reading.js';
import { readTimeout } from './timeout.js';
import { readUriError } from './uri-error.js';
import { readValidation } from './validation.js';

export type { ForeignReading } from './reading.js';

/** From the most particular to the most general: what several would recognise is the first one's. */
const readers: readonly ForeignReader[] = [
  readBodyParser,
  readUriError,
  readMulter,
  readRateLimit,
  readValidation,
  readHttpErrors,
  readTimeout,
];

/**
 * What an error that is not ours says to the client: those of body-parser, the router of Express, Multer,
 * rate-limiter-flexible, validation libraries, http-errors, and timeouts.
 *
 * Anything else is `undefined`, above all the errors of HTTP clients: the status and headers they carry are those of
 * another server's answer. Nothing that was submitted is in what is given. Never throws.
 *
 * @param error - anything that was thrown
 */
export function readForeign(error: unknown): ForeignReading | undefined {
  if (!isObject(error)) return undefined;
  for (const reader of readers) {
    const reading = reader(error);
    if (reading !== undefined) return reading;
  }
  return undefined;
}
