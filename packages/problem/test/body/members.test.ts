import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isExtensionName, publicExtensions, reservedMembers } from '../../src/body/members.js';
import { problemJson } from '../../src/body/json.js';
import { secret, secretErrors } from './secrets.js';

describe('isExtensionName', () => {
  it.each(['balance', 'abc', 'Abc', 'a_1', 'trace_id', 'errors2'])('%s is as RFC 9457 section 4 asks', (name) => {
    expect(isExtensionName(name)).toBe(true);
  });

  it.each(['', 'ab', '1ab', '_ab', 'trace-id', 'a b c', 'naïve', 'abc\n', '__proto__', 'ſabc'])('%j is not', (name) => {
    expect(isExtensionName(name)).toBe(false);
  });

  it.each([undefined, null, 123, Symbol('abc'), ['abc'], { toString: () => 'abc' }])('is false for %s', (name) => {
    expect(isExtensionName(name as string)).toBe(false);
  });
});

describe('publicExtensions', () => {
  it('takes the own enumerable members and no reserved ones', () => {
    const inherited = Object.create({ inherited: 1 }, { hidden: { value: 1 }, own: { value: 2, enumerable: true } });
    expect({ ...publicExtensions(inherited) }).toEqual({ own: 2 });
    const given = JSON.parse(
      '{"type":1,"status":200,"title":1,"detail":1,"instance":1,"stack":1,"__proto__":{"a":1},"constructor":2,"x":3}',
    );
    const members = publicExtensions({ ...given, [Symbol('s')]: 1, nothing: undefined });
    expect(Object.entries(members)).toEqual([
      ['constructor', 2],
      ['x', 3],
    ]);
    expect(Object.getPrototypeOf(members)).toBeNull();
  });

  it('leaves out what throws, and reads the rest once', () => {
    const read = vi.fn<() => number>(() => 1);
    const given = {
      get broken() {
        return JSON.parse('{');
      },
      get fine() {
        return read();
      },
    };
    expect({ ...publicExtensions(given) }).toEqual({ fine: 1 });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it.each<[what: string, value: unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a text', 'abc'],
    ['an array', [1]],
    ['a function', Object.assign(() => 1, { a: 1 })],
    ['an error', Object.assign(new Error('a'), { config: secret })],
    ['an error of another realm', secretErrors['an error of another realm']?.()],
    ['a revoked proxy', Proxy.revocable({}, {})],
  ])('is empty for %s', (what, value) => {
    if (what === 'a revoked proxy') (value as { revoke(): void }).revoke();
    const given = what === 'a revoked proxy' ? (value as { proxy: object }).proxy : value;
    expect(Object.keys(publicExtensions(given))).toEqual([]);
  });

  it('never shadows a member of the problem, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...reservedMembers, 'abc'), fc.anything())),
        (value) => {
          const members = publicExtensions(value);
          for (const name of reservedMembers) expect(Object.hasOwn(members, name)).toBe(false);
          const problem = JSON.parse(problemJson({ ...members, title: 'T', status: 400 })) as object;
          expect(problem).toMatchObject({ title: 'T', status: 400 });
        },
      ),
    );
  });
});
