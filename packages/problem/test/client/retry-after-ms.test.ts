import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { retryAfterMs } from '../../src/index.js';

const now = Date.UTC(1994, 10, 6, 8, 49, 0);
const wait = (value: string | null, at = now) => retryAfterMs({ headers: { get: () => value } }, at);

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('retryAfterMs', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7000],
    ['9'.repeat(400), Number.MAX_SAFE_INTEGER],
  ])('seconds: %s', (value, expected) => {
    expect(wait(value)).toBe(expected);
  });

  // RFC 9110 §5.6.7: a recipient MUST accept all three.
  it.each(['Europe/Berlin', 'America/New_York', 'UTC'])('dates of all three forms, in the zone %s', (zone) => {
    vi.stubEnv('TZ', zone);
    expect(wait('Sun, 06 Nov 1994 08:49:37 GMT')).toBe(37_000);
    expect(wait('Sunday, 06-Nov-94 08:49:37 GMT')).toBe(37_000);
    expect(wait('Sun Nov  6 08:49:37 1994')).toBe(37_000);
    expect(wait('Sun Nov 16 08:49:37 1994')).toBe(864_037_000);
    expect(wait('Sun, 06 Nov 1994 08:48:37 GMT')).toBe(0);
    expect(wait('Sat, 31 Dec 1994 23:59:60 GMT')).toBe(Date.UTC(1995, 0, 1) - now);
  });

  it('takes a year of two digits for the last one that is not more than 50 years ahead', () => {
    const at = Date.UTC(2026, 10, 22);
    expect(wait('Sunday, 01-Nov-76 00:00:00 GMT', at)).toBe(Date.UTC(2076, 10, 1) - at);
    expect(wait('Sunday, 22-Nov-76 00:00:00 GMT', at)).toBe(Date.UTC(2076, 10, 22) - at);
    expect(wait('Sunday, 22-Nov-76 00:00:01 GMT', at)).toBe(0);
    expect(wait('Sunday, 01-Dec-76 00:00:00 GMT', at)).toBe(0);
    expect(wait('Sunday, 01-Nov-75 00:00:00 GMT', at)).toBe(Date.UTC(2075, 10, 1) - at);
    expect(wait('Sunday, 01-Nov-27 00:00:00 GMT', at)).toBe(Date.UTC(2027, 10, 1) - at);
    expect(wait('Sunday, 01-Nov-99 00:00:00 GMT', at)).toBe(0);
    expect(wait('Sunday, 01-Jan-00 00:00:00 GMT', Date.UTC(1999, 11, 31))).toBe(86_400_000);
  });

  it.each([
    null,
    '',
    ' ',
    '-1',
    '1.5',
    '1e3',
    '0x10',
    '7s',
    '7, 8',
    'soon',
    'Infinity',
    'NaN',
    '1994-11-06T08:49:37Z',
    'Sun, 06 Nov 1994',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 08:49:37 CET',
    'Sun, 06 Nov 1994 08:49:37 +0100',
    'Sun, 31 Feb 1994 08:49:37 GMT',
    'Sun, 00 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:49:37 GMT',
    'Sun, 06 Nov 1994 08:60:37 GMT',
    'Sun, 06 Nov 1994 08:49:61 GMT',
    'Sunday, 31-Feb-94 08:49:37 GMT',
    'Sun Nov 31 08:49:37 1994',
    'Sun, 06 Foo 1994 08:49:37 GMT',
  ])('is nothing for %j', (value) => {
    expect(wait(value)).toBeUndefined();
  });

  it.each(['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])(
    'is nothing for %j with more before or after it',
    (date) => {
      expect(wait(date)).toBe(37_000);
      expect(wait(`On ${date}`)).toBeUndefined();
      expect(wait(`A${date}`)).toBeUndefined();
      expect(wait(`${date}, ${date}`)).toBeUndefined();
      expect(wait(`${date}0`)).toBeUndefined();
    },
  );

  it('does not throw, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.anything()), (value) => {
        const milliseconds = wait(value as string);
        expect(milliseconds === undefined || (Number.isSafeInteger(milliseconds) && milliseconds >= 0)).toBe(true);
      }),
    );
    expect(retryAfterMs({} as never)).toBeUndefined();
    expect(retryAfterMs(undefined as never)).toBeUndefined();
  });

  it('reads every date that is written', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
        date.setUTCMilliseconds(0);
        expect(wait(date.toUTCString(), 0)).toBe(date.getTime());
      }),
    );
  });

  it('counts from the present', () => {
    vi.useFakeTimers({ now });
    expect(retryAfterMs(new Response('', { headers: { 'Retry-After': 'Sun, 06 Nov 1994 08:49:37 GMT' } }))).toBe(
      37_000,
    );
  });
});
