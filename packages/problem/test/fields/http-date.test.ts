import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { httpDate } from '../../src/fields/http-date.js';
import { describeTotal } from './support.ts';

describeTotal(httpDate);

// RFC 9110 §5.6.7
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

describe('httpDate', () => {
  it.each<[given: Date, expected: string | undefined]>([
    [new Date('1994-11-06T08:49:37Z'), 'Sun, 06 Nov 1994 08:49:37 GMT'],
    [new Date('0000-01-01T00:00:00Z'), 'Sat, 01 Jan 0000 00:00:00 GMT'],
    [new Date('9999-12-31T23:59:59.999Z'), 'Fri, 31 Dec 9999 23:59:59 GMT'],
    [new Date('-000001-12-31T23:59:59Z'), undefined],
    [new Date('+010000-01-01T00:00:00Z'), undefined],
    [new Date(8.64e15), undefined],
    [new Date(Number.NaN), undefined],
    [0 as never, undefined],
    ['1994-11-06T08:49:37Z' as never, undefined],
    [{ toUTCString: () => 'Sun, 06 Nov 1994 08:49:37 GM\n' } as never, undefined],
  ])('writes %s as %j', (given, expected) => {
    expect(httpDate(given)).toBe(expected);
  });
  it('takes dates of another realm', () => {
    expect(httpDate(runInNewContext('new Date(0)') as Date)).toBe('Thu, 01 Jan 1970 00:00:00 GMT');
  });
  it('is an IMF-fixdate of the same second, for four-digit years and no others', () => {
    const dates = fc.oneof(
      fc.date(),
      fc.date({ min: new Date('-000002-01-01T00:00:00Z'), max: new Date('+010002-01-01T00:00:00Z') }),
    );
    fc.assert(
      fc.property(dates, (date) => {
        const written = httpDate(date);
        const year = date.getUTCFullYear();
        expect(written !== undefined).toBe(year >= 0 && year <= 9999);
        const read = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/u.exec(
          written ?? '',
        );
        fc.pre(written !== undefined);
        const [, day, month = '', digits, time] = read ?? [];
        const number = `${months.indexOf(month) + 1}`.padStart(2, '0');
        expect(`${digits}-${number}-${day}T${time}`).toBe(date.toISOString().slice(0, 19));
      }),
    );
  });
});
