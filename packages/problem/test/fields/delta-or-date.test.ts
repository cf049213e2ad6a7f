import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { deltaOrDate } from '../../src/fields/delta-or-date.js';
import { describeTotal } from './support.ts';

describeTotal(deltaOrDate);

describe('deltaOrDate', () => {
  it.each<[given: number | Date, expected: string | undefined]>([
    // The examples of RFC 9110 §10.2.3.
    [new Date('1999-12-31T23:59:59Z'), 'Fri, 31 Dec 1999 23:59:59 GMT'],
    [120, '120'],
    [0, '0'],
    [-0, '0'],
    [0.001, '1'],
    [29.5, '30'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [Number.MAX_SAFE_INTEGER + 1, undefined],
    [1e21, undefined],
    [Number.MIN_VALUE, '1'],
    [-1, undefined],
    [-0.5, undefined],
    [Number.NaN, undefined],
    [Infinity, undefined],
    [new Date(Number.NaN), undefined],
    [new Date('+010000-01-01T00:00:00Z'), undefined],
    ['30' as never, undefined],
    [30n as never, undefined],
  ])('writes %s as %j', (given, expected) => {
    expect(deltaOrDate(given)).toBe(expected);
  });
  it('takes dates of another realm', () => {
    const date = runInNewContext('new Date(0)') as Date;
    expect(date).not.toBeInstanceOf(Date);
    expect(deltaOrDate(date)).toBe('Thu, 01 Jan 1970 00:00:00 GMT');
  });
  it('is never earlier, and less than a second later', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: Number.MAX_SAFE_INTEGER, noNaN: true }), (seconds) => {
        const written = deltaOrDate(seconds) ?? '';
        expect(written).toMatch(/^\d+$/u);
        expect(Number(written)).toBeGreaterThanOrEqual(seconds);
        expect(Number(written) - 1).toBeLessThan(seconds);
      }),
    );
  });
  it('writes other numbers not at all', () => {
    const others = fc.oneof(
      fc.double({ max: 0, maxExcluded: true }).filter((value) => value !== 0),
      fc.double({ min: Number.MAX_SAFE_INTEGER, minExcluded: true }),
    );
    fc.assert(
      fc.property(others, (value) => {
        expect(deltaOrDate(value)).toBeUndefined();
      }),
    );
  });
});
