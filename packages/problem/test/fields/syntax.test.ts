import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isToken, quoted, trimmed } from '../../src/fields/syntax.js';
import { anyCharacter } from '../support/any-character.js';
import { holdable, parameters, token } from './support.ts';

describe('isToken', () => {
  it('knows the characters of a token, one by one', () => {
    for (let code = 0; code < 0x180; code += 1) {
      const character = String.fromCodePoint(code);
      expect(isToken(character), `U+${code.toString(16)}`).toBe(token.test(character));
      expect(isToken(`a${character}`), `U+${code.toString(16)}`).toBe(token.test(character));
    }
  });
  it('takes nothing but strings that are not empty', () => {
    for (const value of ['', undefined, null, 1, true, ['a'], { toString: () => 'a' }])
      expect(isToken(value)).toBe(false);
  });
});

describe('quoted', () => {
  it.each([
    ['', '""'],
    ['a "b" \\c', String.raw`"a \"b\" \\c"`],
    ['a\r\nb\0c\x7Fd', '"a  b c d"'],
    ['\t\xA0\xFF', '"\t\xA0\xFF"'],
    ['\u0100 \u{1F600} \uD800', '"? ? ?"'],
  ])('writes %j as %j', (text, expected) => {
    expect(quoted(text)).toBe(expected);
  });
  it('is read back as what it was', () => {
    fc.assert(
      fc.property(holdable, (text) => {
        expect(parameters(`a=${quoted(text)}`, 0, ', ').found).toEqual([['a', text, true]]);
      }),
    );
  });
  it('always ends where it should', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const written = `a=${quoted(text)}`;
        expect(parameters(written, 0, ', ').end).toBe(written.length);
      }),
    );
  });
});

describe('trimmed', () => {
  it('drops spaces and tabs around a text, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', '\t', 'a', '\n', '\xA0') }), (text) => {
        expect(trimmed(text)).toBe(text.replace(/^[\t ]+/u, '').replace(/[\t ]+$/u, ''));
      }),
    );
  });
  it('takes linear time', () => {
    const spaces = ' '.repeat(1_000_000);
    expect(trimmed(`${spaces}a${spaces}b${spaces}`)).toHaveLength(1_000_002);
  });
});
