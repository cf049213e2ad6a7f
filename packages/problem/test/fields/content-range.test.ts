import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContentRange, contentRange } from '../../src/fields/content-range.js';
import { describeTotal } from './support.ts';

describe('contentRange', () => {
  it.each<[given: number | ContentRange, expected: string | undefined]>([
    // The examples of RFC 9110 §14.4.
    [{ start: 42, end: 1233, size: 1234 }, 'bytes 42-1233/1234'],
    [{ start: 42, end: 1233 }, 'bytes 42-1233/*'],
    [{ start: 42, end: 1233, size: null }, 'bytes 42-1233/*'],
    [1234, 'bytes */1234'],
    [{ size: 1234 }, 'bytes */1234'],
    [0, 'bytes */0'],
    [-0, 'bytes */0'],
    [{ start: 0, end: 0, size: 1 }, 'bytes 0-0/1'],
    [{ unit: 'seconds', start: 0, end: 9 }, 'seconds 0-9/*'],
    [{ unit: 'seconds', size: 10 }, 'seconds */10'],
    [{ unit: 'a b', size: 10 }, undefined],
    [{ start: 0, end: 1, size: 1 }, undefined],
    [{ start: 2, end: 1 }, undefined],
    [{ start: 0 }, undefined],
    [{ end: 0 }, undefined],
    [{ start: 0, size: 1 }, undefined],
    [{ end: 0, size: 1 }, undefined],
    [{ size: null }, undefined],
    [{}, undefined],
    [-1, undefined],
    [1.5, undefined],
    [Number.NaN, undefined],
    [Infinity, undefined],
    [2 ** 53, undefined],
    [{ start: 0, end: 1, size: 2 ** 53 }, undefined],
    [{ start: 0, end: 1, size: '3' } as never, undefined],
    ['5' as never, undefined],
  ])('writes %j as %j', (given, expected) => {
    expect(contentRange(given)).toBe(expected);
  });
  it('writes all that is valid, and no more', () => {
    const position = fc.oneof(fc.nat(5), fc.maxSafeInteger(), fc.double());
    fc.assert(
      fc.property(position, position, fc.option(position), (start, end, size) => {
        const valid = [start, end, size ?? 0].every((value) => Number.isSafeInteger(value) && value >= 0);
        const expected = valid && start <= end && (size === null || end < size);
        const found = /^bytes (?<start>\d+)-(?<end>\d+)\/(?<size>\d+|\*)$/u.exec(
          contentRange({ start, end, size }) ?? '',
        );
        expect(found !== null).toBe(expected);
        if (found === null) return;
        const { groups = {} } = found;
        expect([Number(groups['start']), Number(groups['end'])]).toEqual([start + 0, end + 0]);
        expect(groups['size']).toBe(size === null ? '*' : `${size}`);
      }),
    );
  });
});

describeTotal(contentRange);
