import { TooManyRequestsError } from '@codes/problem';
import type { RequestHandler } from 'express';

/**
 * The `handler` of express-rate-limit that answers by the application's error handler: 429 with Retry-After, the time
 * when the limit is lifted.
 */
export function rateLimitHandler(): RequestHandler {
  return function answerTooManyRequests(request, _response, next): void {
    const { resetTime } = (request as { rateLimit?: { resetTime?: Date } }).rateLimit ?? {};
    const seconds = resetTime === undefined ? undefined : Math.max(1, (Number(resetTime) - Date.now()) / 1000);
    next(new TooManyRequestsError({ retryAfter: seconds, stack: false }));
  };
}
