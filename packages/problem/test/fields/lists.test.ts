import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codings } from '../../src/fields/codings.js';
import { entityTag } from '../../src/fields/entity-tag.js';
import { mediaRanges } from '../../src/fields/media-ranges.js';
import { text } from '../../src/fields/text.js';
import { tokens } from '../../src/fields/tokens.js';
import { upgrade } from '../../src/fields/upgrade.js';
import { anyCharacter } from '../support/any-character.js';
import { describeTotal, holdable, token, tokens as someTokens } from './support.ts';

type Case = [given: string | readonly string[], expected: string | undefined];

for (const build of [codings, entityTag, mediaRanges, text, tokens, upgrade]) {
  describeTotal(build);
  describe(`${build.name}, as a list`, () => {
    it('takes linear time', () => {
      for (const part of [' ', '\t', ',', '"', ';', '\\', 'a', '/', ' ,', '="', ';q=']) {
        expect(() => build(`a/b${part.repeat(100_000)}\0`)).not.toThrow();
      }
    });
  });
}

for (const build of [codings, mediaRanges, text, tokens, upgrade]) {
  describe(`${build.name}, given what it wrote`, () => {
    it('leaves it as it is', () => {
      const part = fc.string({ unit: fc.constantFrom(...'aZ/*;=q01."\\ \t', 'a/b', ';q=', '; a="', '"') });
      fc.assert(
        fc.property(fc.array(part), (given) => {
          const written = build(given);
          expect(build(written ?? '')).toBe(written);
        }),
      );
    });
  });
}

describe('tokens', () => {
  it.each<Case>([
    ['Accept-Encoding', 'Accept-Encoding'],
    [['Accept', 'Origin'], 'Accept, Origin'],
    ['Accept ,\tOrigin,', 'Accept, Origin'],
    ['*', '*'],
    [['gzip', 'gzip'], 'gzip, gzip'],
    [['b', 'a'], 'b, a'],
    [['a b', 'c', 'd\r\ne', 'é', 'f'], 'c, f'],
    [['a', null] as never, 'a'],
    ['', undefined],
    [[], undefined],
    [['a b'], undefined],
  ])('writes %j as %j', (given, expected) => {
    expect(tokens(given)).toBe(expected);
  });
  it('keeps all tokens, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(someTokens, fc.string({ unit: fc.constantFrom('a', ' ', '"', 'é') }))), (given) => {
        const expected = given.map((each) => each.replaceAll(/^ +| +$/gu, '')).filter((each) => token.test(each));
        expect(tokens(given) ?? '').toBe(expected.join(', '));
      }),
    );
  });
});

describe('upgrade', () => {
  it.each<Case>([
    ['websocket, IRC/6.9, RTA/x11', 'websocket, IRC/6.9, RTA/x11'],
    [['TLS/1.2', 'HTTP/2.0'], 'TLS/1.2, HTTP/2.0'],
    [['h2c'], 'h2c'],
    [['a/b/c', 'a/', '/b', 'a b', 'a\n/b', 'c'], 'c'],
    ['a/b/c', undefined],
    ['', undefined],
  ])('writes %j as %j', (given, expected) => {
    expect(upgrade(given)).toBe(expected);
  });
});

describe('codings', () => {
  it.each<Case>([
    ['gzip', 'gzip'],
    [['gzip', 'br'], 'gzip, br'],
    // Examples of RFC 9110 §12.5.3 and §12.5.4.
    ['compress;q=0.5, gzip;q=1.0', 'compress;q=0.5, gzip;q=1.0'],
    ['gzip;q=1.0, identity; q=0.5, *;q=0', 'gzip;q=1.0, identity; q=0.5, *;q=0'],
    ['da, en-gb;q=0.8, en;q=0.7', 'da, en-gb;q=0.8, en;q=0.7'],
    [['a;Q=0.123', 'b;q=1.000', 'c;q=0.', 'd;q=1', 'e;q=0'], 'a;Q=0.123, b;q=1.000, c;q=0., d;q=1, e;q=0'],
    [['a;q=2', 'b;q=1.1', 'c;q=0.1234', 'd;q=', 'e;p=1', 'f;q=0.5;q=1', ';q=1', 'g h', 'i\xA0;q=1', 'j'], 'j'],
    ['', undefined],
  ])('writes %j as %j', (given, expected) => {
    expect(codings(given)).toBe(expected);
  });
});

describe('mediaRanges', () => {
  it.each<Case>([
    // Examples of RFC 9110 §12.5.1.
    ['audio/*; q=0.2, audio/basic', 'audio/*; q=0.2, audio/basic'],
    [
      'text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, text/plain;format=fixed;q=0.4, */*;q=0.5',
      'text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, text/plain;format=fixed;q=0.4, */*;q=0.5',
    ],
    [['application/json', 'application/problem+json'], 'application/json, application/problem+json'],
    ['text/example;charset="utf-8"', 'text/example;charset="utf-8"'],
    [String.raw`a/b;c="d, \"e; f", g/h`, String.raw`a/b;c="d, \"e; f", g/h`],
    ['a/b;', 'a/b;'],
    ['a/b ; ; c=d', 'a/b ; ; c=d'],
    ['a/b;q=0, a/b;q=1, a/b;q=0.25, a/b;q=1.000', 'a/b;q=0, a/b;q=1, a/b;q=0.25, a/b;q=1.000'],
    ['a/b;quality=7, a/b;freq=7', 'a/b;quality=7, a/b;freq=7'],
    [['a/b;q=20', 'a/b;c=d"e"', 'a/b;"', 'x/y'], 'x/y'],
    [['', 7, null, 'x/y'] as never, 'x/y'],
    ['a/b;c="d, e/f', undefined],
    [['a/b;c="d', 'e/f'], 'e/f'],
    [['*', '*/a', 'a', 'a/', '/b', 'a/b/c', 'a b/c', ';a/b', 'x/y'], 'x/y'],
    [['a/b;q=2', 'a/b;Q=0.1234', 'a/b;c', 'a/b;=c', 'a/b;c=', 'a/b;c =d', 'a/b;c="\n"', 'a/b;c="d"e', 'x/y'], 'x/y'],
    [['a/b;c="\u0100"', 'a/b;c="\\\n"', 'a/b;\xA0c=d', 'x/y'], 'x/y'],
    ['', undefined],
    [[], undefined],
  ])('writes %j as %j', (given, expected) => {
    expect(mediaRanges(given)).toBe(expected);
  });
  it('keeps all that is legal', () => {
    const quoted = holdable.map((value) => `"${value.replaceAll(/["\\]/gu, String.raw`\$&`)}"`);
    const parameter = fc
      .tuple(
        someTokens.filter((name) => name.toLowerCase() !== 'q'),
        fc.oneof(someTokens, quoted),
      )
      .map((pair) => `;${pair.join('=')}`);
    const range = fc
      .tuple(
        someTokens.filter((type) => type !== '*'),
        someTokens,
        fc.array(parameter),
      )
      .map(([type, subtype, parameters]) => `${type}/${subtype}${parameters.join('')}`);
    fc.assert(
      fc.property(fc.array(range, { minLength: 1 }), (ranges) => {
        expect(mediaRanges(ranges)).toBe(ranges.join(', '));
        expect(mediaRanges(ranges.join(','))).toBe(ranges.join(', '));
      }),
    );
  });
});

describe('entityTag', () => {
  it.each<Case>([
    // Examples of RFC 9110 §8.8.3.
    ['"xyzzy"', '"xyzzy"'],
    ['W/"xyzzy"', 'W/"xyzzy"'],
    ['""', '""'],
    ['xyzzy', '"xyzzy"'],
    [' xyzzy ', '"xyzzy"'],
    ['a,b', '"a,b"'],
    ['W/', '"W/"'],
    ['é', '"é"'],
    [['"xyzzy"', 'r2d2xxxx', 'W/"c3piozzzz"'], '"xyzzy", "r2d2xxxx", W/"c3piozzzz"'],
    ['*', '*'],
    [['"a"', '*'], '*'],
    ['"*"', '"*"'],
    [['w/"a"', 'W/a"', 'a b', 'a"b', '"a" "b"', '日', 'a\nb', '', 'x'], '"x"'],
    ['a b', undefined],
    ['', undefined],
    [[], undefined],
  ])('writes %j as %j', (given, expected) => {
    expect(entityTag(given)).toBe(expected);
  });
  it('leaves a tag that it wrote as it is', () => {
    fc.assert(
      fc.property(fc.oneof(holdable, fc.string({ unit: fc.constantFrom(...'W/"*a') })), (given) => {
        const written = entityTag(given);
        if (written === undefined) return;
        expect(written).toMatch(/^(?:\*|(?:W\/)?"[!#-~\x80-\xff]*")$/u);
        expect(entityTag(written)).toBe(written);
      }),
    );
  });
});

describe('text', () => {
  it.each<[given: string | number | readonly string[], expected: string | undefined]>([
    ['max-age=60', 'max-age=60'],
    [' \ta b\t ', 'a b'],
    ['é\xA0', 'é\xA0'],
    [0, '0'],
    [1.5, '1.5'],
    [Number.NaN, undefined],
    [Infinity, undefined],
    [['a', 'b'], 'a, b'],
    [['a', ' ', 'b\nc', 'd'], 'a, d'],
    ['a\r\nSet-Cookie: b=c', undefined],
    ['a\n', undefined],
    ['\0', undefined],
    ['a\x7F', undefined],
    ['日', undefined],
    ['', undefined],
    ['  ', undefined],
    [[], undefined],
  ])('writes %j as %j', (given, expected) => {
    expect(text(given)).toBe(expected);
  });
  it('keeps every legal value, and no other', () => {
    const nearly = fc.oneof(
      holdable,
      fc.string({ unit: anyCharacter }),
      fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\n', '\xFF', '\u0100') }),
    );
    fc.assert(
      fc.property(nearly, (given) => {
        const legal = [...given].every((each) => each === '\t' || (each >= ' ' && each <= '\xFF' && each !== '\x7F'));
        expect(text(given) ?? '').toBe(legal ? given.replace(/^[\t ]+/u, '').replace(/[\t ]+$/u, '') : '');
      }),
    );
  });
});
