import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { jsonPointer } from '../../src/validation/pointer.js';
import { anyCharacter } from '../support/any-character.js';
import { hostile } from './hostile.js';

// RFC 3986 §3.5, after the number sign.
const fragment = /^#(?:\/(?:[A-Za-z0-9\-._!$&'()*+,;=:@?]|~[01]|%[0-9A-F]{2})*)*$/;

function decode(pointer: string): string[] {
  const tokens = decodeURIComponent(pointer.slice(1)).split('/').slice(1);
  return tokens.map((token) => token.replace(/~1/g, '/').replace(/~0/g, '~'));
}

describe('jsonPointer', () => {
  // RFC 6901 §6
  it.each([
    [[], '#'],
    [['foo'], '#/foo'],
    [['foo', 0], '#/foo/0'],
    [[''], '#/'],
    [['a/b'], '#/a~1b'],
    [['c%d'], '#/c%25d'],
    [['e^f'], '#/e%5Ef'],
    [['g|h'], '#/g%7Ch'],
    [['i\\j'], '#/i%5Cj'],
    [['k"l'], '#/k%22l'],
    [[' '], '#/%20'],
    [['m~n'], '#/m~0n'],
  ])('gives the examples of the RFC: %j', (path, pointer) => {
    expect(jsonPointer(path)).toBe(pointer);
  });

  it('escapes the tilde first, so that ~1 in a name stays one', () => {
    expect(jsonPointer(['~1', '~0', '/~'])).toBe('#/~01/~00/~1~0');
  });

  it('encodes as UTF-8 and replaces lone surrogates', () => {
    expect(jsonPointer(['é', '😀', '\uD800', 'a\uDC00b'])).toBe('#/%C3%A9/%F0%9F%98%80/%EF%BF%BD/a%EF%BF%BDb');
  });

  it('leaves what a fragment may hold', () => {
    expect(jsonPointer(["-._!$&'()*+,;=:@?"])).toBe("#/-._!$&'()*+,;=:@?");
  });

  it('takes path segments, and symbols by their description', () => {
    expect(jsonPointer([{ key: 'items' }, { key: 0 }, Symbol('tag'), Symbol(''), Symbol()])).toBe('#/items/0/tag/');
  });

  it('gives back every path, in the characters of a fragment', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: anyCharacter }), fc.nat())), (path) => {
        const pointer = jsonPointer(path);
        expect(pointer).toMatch(fragment);
        expect(decode(pointer)).toEqual(path.map(String));
      }),
    );
  });

  it.each(hostile)('does not throw for %s', (_, path) => {
    expect(jsonPointer(path as Iterable<PropertyKey>)).toMatch(fragment);
  });

  it('keeps what was read before the path fails', () => {
    function* path(): Generator<string> {
      yield 'a';
      throw new Error('no more');
    }
    expect(jsonPointer(path())).toBe('#/a');
  });
});
