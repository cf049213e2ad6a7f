import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '../support/any-character.js';

/** RFC 9110 §5.5, and no whitespace around it. */
const legal = /^(?![\t ])[\t -~\x80-\xff]*(?<![\t ])$/u;

export const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/u;

/** Throws whatever is done with it. */
function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

const throwing = {
  get scheme(): never {
    throw new Error('scheme');
  },
  get href(): never {
    throw new Error('href');
  },
  get start(): never {
    throw new Error('start');
  },
  toString(): never {
    throw new Error('toString');
  },
};

/** Another string each time, to get past a check that is not of the string that is written. */
const changing = () => {
  let calls = 0;
  return { toString: () => (calls++ % 2 === 0 ? 'a' : '\r\nSet-Cookie: a=b'), split: () => ['\r\n'], length: 1 };
};

const hostile: readonly (() => unknown)[] = [
  () => revoked({}),
  () => revoked([]),
  () => revoked(() => 0),
  () => throwing,
  changing,
  () => Symbol('symbol'),
  () => Object.create(null) as unknown,
  () => new Date(Number.NaN),
  () => new Proxy(['GET'], { get: () => '\r\n' }),
  () => ({ href: '\r\nSet-Cookie: a=b', rel: '\r\n', scheme: '\r\n', token68: '\n', unit: 'a\n', start: 0, end: 1 }),
  () => ({
    scheme: 'a',
    token68: changing(),
    params: { 'a\n': 1, a: changing(), b: '\r\n\u{1F600}\uD800', c: Symbol('c') },
  }),
  () => ({
    href: '/',
    rel: 'a',
    params: { 'a\n': 1, a: changing(), b: '\r\n\u{1F600}', 'c*': '\r\n\uD800', anchor: '\n' },
  }),
  () => ({ slice: () => '\r\n' }),
];

/** Anything, with a preference for what is nearly of the right shape. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withDate: true, withBigInt: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
  fc.string({ unit: anyCharacter }),
  fc.array(fc.string({ unit: anyCharacter })),
  fc.array(fc.string({ unit: fc.constantFrom('a', '"', '\\', ',', ';', '=', ' ', '\t', '/', '\r', '\n', '\u0100') })),
  fc.string({ unit: fc.constantFrom('a', 'q', '"', '\\', ',', ';', '=', ' ', '\t', '/', '\xa0', '\u0100') }),
  fc.record({
    scheme: fc.oneof(fc.constant('Basic'), fc.anything()),
    token68: fc.option(fc.oneof(fc.string({ unit: anyCharacter }), fc.anything())),
    params: fc.oneof(
      fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: anyCharacter }), fc.anything())),
      fc.anything(),
    ),
  }),
  fc.record({
    href: fc.oneof(fc.constant('/'), fc.string({ unit: anyCharacter }), fc.anything()),
    rel: fc.oneof(fc.constant('next'), fc.string({ unit: anyCharacter }), fc.anything()),
    params: fc.oneof(
      fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: anyCharacter }), fc.anything())),
      fc.anything(),
    ),
  }),
  fc.record(
    { unit: fc.anything(), start: fc.anything(), end: fc.anything(), size: fc.anything() },
    { requiredKeys: [] },
  ),
);

/** What every builder promises of every input whatever. */
export function describeTotal(build: (value: never) => string | undefined, mayBeEmpty = false): void {
  const expectLegal = (value: unknown): void => {
    const built = build(value as never) ?? (mayBeEmpty ? '' : 'a');
    expect(built).toMatch(legal);
    expect(built !== '' || mayBeEmpty).toBe(true);
  };
  describe(`${build.name}, whatever it is given`, () => {
    it('returns a legal field value or nothing', () => {
      fc.assert(
        fc.property(anything, (value) => {
          expectLegal(value);
        }),
        { numRuns: 2000 },
      );
      expect.hasAssertions();
    });
    it('does not throw', () => {
      for (const make of hostile) {
        for (const value of [make(), [make()], [make(), 'a', make()]]) expectLegal(value);
      }
      expect.hasAssertions();
    });
    it('makes nothing of nothing', () => {
      for (const nothing of [undefined, null, true, {}, () => 'GET', Symbol.iterator]) {
        expect(build(nothing as never)).toBeUndefined();
      }
    });
  });
}

/** A quoted-string (RFC 9110 §5.6.4) or a token at a position of a text. */
function valueAt(text: string, from: number): { value: string; end: number } {
  if (text[from] !== '"') {
    const value = /^[^\s,;]*/u.exec(text.slice(from))?.[0] ?? '';
    expect(value).toMatch(token);
    return { value, end: from + value.length };
  }
  let value = '';
  let at = from + 1;
  for (; text[at] !== '"'; at += 1) {
    if (text[at] === '\\') at += 1;
    expect(text[at]).toMatch(/[\t -~\x80-\xff]/u);
    value += text[at];
  }
  return { value, end: at + 1 };
}

/** `name=value` pairs up to the end of a text, or to where no more follow a separator. */
export function parameters(text: string, from: number, separator: string) {
  const found: [name: string, value: string, quoted: boolean][] = [];
  let end = from;
  for (;;) {
    const start = found.length === 0 ? end : end + separator.length;
    if (found.length > 0 && !text.startsWith(separator, end)) break;
    const name = /^([^\s"=,;]+)=/u.exec(text.slice(start))?.[1];
    if (name === undefined) break;
    expect(name).toMatch(token);
    const read = valueAt(text, start + name.length + 1);
    found.push([name, read.value, text[start + name.length + 1] === '"']);
    end = read.end;
  }
  return { found, end };
}

export const tokens: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(..."!#$%&'*+-.^_`|~09AZaz"),
  minLength: 1,
  maxLength: 8,
});

/** What a quoted-string can hold. */
export const holdable: fc.Arbitrary<string> = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', '\\', '\t', ' ', ',', ';', '='),
    fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x80, max: 0xff }).map((code) => String.fromCodePoint(code)),
  ),
});
