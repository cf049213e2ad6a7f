import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { expect, it } from 'vitest';

import { readForeign } from '../../src/foreign/index.js';

it('a limit that is reached is 429 with the seconds until the next try', async () => {
  const limiter = new RateLimiterMemory({ points: 1, duration: 30 });
  await limiter.consume('a');
  const rejection: unknown = await limiter.consume('a').catch((error: unknown) => error);
  expect(rejection).toBeInstanceOf(RateLimiterRes);
  expect(readForeign(rejection)).toEqual({
    status: 429,
    detail: 'Too many requests were made.',
    headers: { 'Retry-After': '30' },
  });
});

it.each([
  [1, '1'],
  [0, '1'],
  [1000, '1'],
  [1001, '2'],
  [-1, undefined],
  [-5000, undefined],
  [Infinity, undefined],
  [Number.NaN, undefined],
])('%d ms round up to %s s', (ms, seconds) => {
  const reading = readForeign(new RateLimiterRes(0, ms, 2, false));
  expect(reading?.status).toBe(429);
  expect(reading?.headers).toEqual(seconds === undefined ? undefined : { 'Retry-After': seconds });
});

it('the failure of a store, and what only looks alike, are not', () => {
  const members = { remainingPoints: 0, msBeforeNext: 5, consumedPoints: 1 };
  expect(readForeign(Object.assign(new Error('store'), members, { isFirstInDuration: false }))).toBeUndefined();
  expect(readForeign(members)).toBeUndefined();
  expect(readForeign({ ...members, isFirstInDuration: true, msBeforeNext: '5' })).toBeUndefined();
});
