import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Challenge, challenges } from '../../src/fields/challenges.js';
import { anyCharacter } from '../support/any-character.js';
import { describeTotal, holdable, parameters, token, tokens } from './support.ts';

describeTotal(challenges);

/** WWW-Authenticate as RFC 9110 §11.6.1 has it, for what has no token68 in it. */
function parse(text: string): { scheme: string; params: Record<string, string> }[] {
  const found = [];
  for (let at = 0; at < text.length; at += 2) {
    const scheme = /^[^\s,]+/u.exec(text.slice(at))?.[0] ?? '';
    expect(scheme).toMatch(token);
    at += scheme.length;
    const params = text[at] === ' ' ? parameters(text, at + 1, ', ') : { found: [], end: at };
    found.push({ scheme, params: Object.fromEntries(params.found) });
    at = params.end;
    expect(`${text.slice(at)}, `).toMatch(/^, /u);
  }
  return found;
}

const params = fc.dictionary(tokens, fc.oneof(holdable, fc.integer(), fc.boolean()));

describe('challenges', () => {
  it('writes the example of RFC 9110 §11.6.1', () => {
    const value = challenges([
      { scheme: 'Basic', params: { realm: 'simple' } },
      { scheme: 'Newauth', params: { realm: 'apps', type: 1, title: 'Login to "apps"' } },
    ]);
    expect(value).toBe(String.raw`Basic realm="simple", Newauth realm="apps", type="1", title="Login to \"apps\""`);
  });
  it.each<[name: string, challenge: Challenge | Challenge[], expected: string | undefined]>([
    ['a scheme alone', { scheme: 'Negotiate' }, 'Negotiate'],
    ['no parameters', { scheme: 'Basic', params: {} }, 'Basic'],
    ['quotes and backslashes', { scheme: 'Basic', params: { realm: '\\"' } }, String.raw`Basic realm="\\\""`],
    [
      'numbers and booleans',
      { scheme: 'X', params: { a: 1.5, b: true, c: -1, d: 1e21 } },
      'X a="1.5", b="true", c="-1", d="1e+21"',
    ],
    ['realm, always quoted', { scheme: 'X', params: { Realm: 1 } }, 'X Realm="1"'],
    [
      'what Digest wants bare (RFC 7616 §3.3)',
      { scheme: 'Digest', params: { realm: 'a', nonce: 'b', Algorithm: 'SHA-256', stale: 'true', qop: 'auth' } },
      'Digest realm="a", nonce="b", Algorithm=SHA-256, stale=true, qop="auth"',
    ],
    [
      'names that are only like those',
      { scheme: 'X', params: { algorithms: 'a', 'x-algorithm': 'b', unstale: 'c', stales: 'd' } },
      'X algorithms="a", x-algorithm="b", unstale="c", stales="d"',
    ],
    ['stale as a boolean', { scheme: 'Digest', params: { stale: false } }, 'Digest stale=false'],
    ['an algorithm that is no token', { scheme: 'Digest', params: { algorithm: 'a b' } }, 'Digest algorithm="a b"'],
    ['an algorithm that is empty', { scheme: 'Digest', params: { algorithm: '' } }, 'Digest algorithm=""'],
    ['control characters', { scheme: 'X', params: { a: 'b\r\nc\0d' } }, 'X a="b  c d"'],
    ['characters above U+00FF', { scheme: 'X', params: { a: 'é 日 \u{1F600}' } }, 'X a="é ? ?"'],
    ['undefined', { scheme: 'X', params: { a: undefined, b: 'c' } }, 'X b="c"'],
    ['names that are no token', { scheme: 'X', params: { 'a b': 1, '': 2, é: 3, 'c\r\nd': 4, e: 5 } }, 'X e="5"'],
    [
      'token68',
      { scheme: 'Negotiate', token68: 'a87421000492aa874209af8bc028' },
      'Negotiate a87421000492aa874209af8bc028',
    ],
    ['token68 before parameters', { scheme: 'X', token68: 'aB0-._~+/==', params: { a: 'b' } }, 'X aB0-._~+/=='],
    ['an illegal token68', { scheme: 'X', token68: 'a=b', params: { a: 'b' } }, 'X a="b"'],
    ['an illegal token68 alone', { scheme: 'X', token68: 'a\r\nb' }, 'X'],
    ['an illegal scheme', [{ scheme: 'a b' }, { scheme: '' }, { scheme: 'Basic\r\n' }, { scheme: 'Basic' }], 'Basic'],
    ['illegal schemes only', [{ scheme: 'a b' }], undefined],
    ['none', [], undefined],
    ['null among others', [null, { scheme: 'Basic', params: null }] as never, 'Basic'],
    ['null as a value', { scheme: 'X', params: { a: null, b: 1 } } as never, 'X b="1"'],
  ])('%s', (_name, challenge, expected) => {
    expect(challenges(challenge)).toBe(expected);
  });
  it('does not take a string for a challenge', () => {
    expect(challenges('Basic' as never)).toBeUndefined();
  });
  it('is read back as what it was', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ scheme: tokens, params }), { minLength: 1, maxLength: 4 }), (given) => {
        const expected = given.map(({ scheme, params }) => ({
          scheme,
          params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
        }));
        expect(parse(challenges(given) ?? '')).toEqual(expected);
      }),
    );
  });
  it('puts no parameter, and no challenge, where there was none', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const value =
          challenges([
            { scheme: 'Basic', params: { realm: text } },
            { scheme: 'Bearer', token68: text },
          ]) ?? '';
        const [basic, ...others] = parse(value.replace(/, Bearer(?: .*)?$/u, ''));
        expect(others).toEqual([]);
        expect(Object.keys(basic?.params ?? {})).toEqual(['realm']);
      }),
    );
  });
});
