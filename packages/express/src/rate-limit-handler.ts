import { TooManyRequestsError } from '@codes/problem';
import type { NextFunction, Request, Response } from 'express';

/** What express-rate-limit tells its handler of its own options. */
interface RateLimit {
  readonly requestPropertyName?: string;
  readonly windowMs?: number;
}

/**
 * The `handler` of express-rate-limit that answers by the application's error handler: 429 with Retry-After, the time
 * when the limit is lifted.
 */
export function rateLimitHandler(): (
  request: Request,
  response: Response,
  next: NextFunction,
  limit?: RateLimit,
) => void {
  return function answerTooManyRequests(request, _response, next, limit = {}): void {
    const { requestPropertyName = 'rateLimit', windowMs } = limit;
    const info = (request as unknown as Record<string, { resetTime?: Date } | undefined>)[requestPropertyName];
    const wait = info?.resetTime === undefined ? windowMs : Number(info.resetTime) - Date.now();
    const retryAfter = wait === undefined ? undefined : Math.max(1, wait / 1000);
    next(new TooManyRequestsError({ retryAfter, stack: false }));
  };
}
