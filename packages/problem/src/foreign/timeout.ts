import { isErrorLike, read } from '../guarded.js';
import type { ForeignReading } from './reading.js';

/**
 * An error named `TimeoutError`: what `AbortSignal.timeout()` aborts with (DOM §3.2) and what HTTP clients throw. The
 * server waited for another one in vain: 504 (RFC 9110 §15.6.5). An `AbortError` says only that somebody stopped waiting,
 * mostly the client: it is left to the caller.
 */
export function readTimeout(error: object): ForeignReading | undefined {
  if (!isErrorLike(error) || read(error, 'name') !== 'TimeoutError') return undefined;
  return { status: 504, detail: 'Another server did not answer in time.' };
}
