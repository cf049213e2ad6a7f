import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { methods } from '../../src/fields/methods.js';
import { describeTotal, token, tokens } from './support.ts';

describeTotal(methods, true);

describe('methods', () => {
  it.each<[given: string | readonly string[], expected: string]>([
    [['GET', 'HEAD', 'PUT'], 'GET, HEAD, PUT'],
    [['PUT', 'GET'], 'GET, HEAD, PUT'],
    [['POST', 'DELETE', 'POST'], 'DELETE, POST'],
    [['HEAD'], 'HEAD'],
    ['GET', 'GET, HEAD'],
    ['PUT , GET', 'GET, HEAD, PUT'],
    [['get', 'Get'], 'Get, get'],
    [['z', 'A', 'a', '!'], '!, A, a, z'],
    [['G T', 'PUT\r\n', '', 'é', 'P\r\nT', 'POST'], 'POST, PUT'],
    [[], ''],
    [[''], ''],
    ['', ''],
    ['a b', ''],
    [['GET', undefined, null] as never, 'GET, HEAD'],
  ])('writes %j as %j', (given, expected) => {
    expect(methods(given)).toBe(expected);
  });
  it('is sorted, without doubles, with HEAD where there is GET', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(tokens, fc.constantFrom('GET', 'HEAD'), fc.string())), (given) => {
        const written = methods(given) ?? '';
        const names = written === '' ? [] : written.split(', ');
        const legal = given
          .flatMap((each) => each.split(','))
          .map((each) => each.trim())
          .filter((each) => token.test(each));
        const expected = new Set(legal.includes('GET') ? [...legal, 'HEAD'] : legal);
        expect(names).toEqual([...expected].sort());
        expect(methods([...given].reverse())).toBe(written);
        expect(methods(written)).toBe(written);
      }),
    );
  });
});
