import {
  fallbackStatus,
  isClientError,
  isErrorStatus,
  isHttpStatus,
  isInformational,
  isRedirection,
  isServerError,
  isSuccessful,
  statusClass,
  statusCodes,
} from '@codes/enums';
import { describe, expect, it } from 'vitest';

const guards = [isInformational, isSuccessful, isRedirection, isClientError, isServerError];
const names = ['informational', 'successful', 'redirection', 'client-error', 'server-error'];

const noStatus: readonly unknown[] = [
  99,
  600,
  783,
  999,
  0,
  -1,
  -404,
  404.5,
  404.0000001,
  Number.NaN,
  Infinity,
  -Infinity,
  2 ** 32 + 404,
  1e21,
  '404',
  '',
  null,
  undefined,
  {},
  [404],
  true,
  404n,
  Symbol('404'),
  new Date(404),
  { valueOf: () => 404 },
];

describe('classes', () => {
  it('go by range', () => {
    for (let code = 100; code < 600; code += 1) {
      const index = Math.floor(code / 100) - 1;
      expect(statusClass(code)).toBe(names[index]);
      expect(guards.map((guard) => guard(code))).toEqual(guards.map((_, other) => other === index));
      expect(isErrorStatus(code)).toBe(index >= 3);
    }
  });

  it.each(noStatus)('have no place for %o', (value) => {
    expect(statusClass(value as number)).toBeUndefined();
    expect([...guards, isErrorStatus, isHttpStatus].some((guard) => guard(value))).toBe(false);
    expect(fallbackStatus(value as number)).toBe(500);
  });
});

describe('isHttpStatus', () => {
  it('goes by membership', () => {
    const members = Array.from({ length: 1000 }, (_, code) => code).filter((code) => isHttpStatus(code));
    expect(members).toEqual(statusCodes);
    expect(members).toHaveLength(63);
    expect(isHttpStatus(306)).toBe(false);
  });
});

describe('fallbackStatus', () => {
  it('leaves registered codes alone', () => {
    for (const code of statusCodes) expect(fallbackStatus(code)).toBe(code);
  });

  it('takes an unknown code for the x00 of its class', () => {
    expect([199, 299, 399, 499, 599].map((code) => fallbackStatus(code))).toEqual([100, 200, 300, 400, 500]);
    expect(fallbackStatus(306)).toBe(300);
  });
});
