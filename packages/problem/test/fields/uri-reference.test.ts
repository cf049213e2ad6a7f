import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uriReference } from '../../src/fields/uri-reference.js';
import { anything, describeTotal } from './support.ts';

describeTotal(uriReference);

/** RFC 3986 appendix A, without the syntax of addresses and ports. */
const reference = new RegExp(
  String.raw`^(?:[A-Za-z][\dA-Za-z+.-]*:|(?![^/?#]*:))(?://(?:U*@)?(?:\[[\dA-Za-z:.!$&'()*+,;=_~-]+\])?[U@]*(?=[/?#]|$))?(?:[U@/])*(?:\?[U@/?]*)?(?:#[U@/?]*)?$`.replaceAll(
    /\[U(.*?)\]|U/gu,
    (_match, more: string | undefined) => String.raw`(?:[\w.~!$&'()*+,;=:${more ?? ''}-]|%[\dA-Fa-f]{2})`,
  ),
  'u',
);

const base = 'http://example.com/a/b?c';

/** Of the characters that a URI may have, and some that it may not. */
const nearly = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'%%%2525C3A9[]:/?#@//::ab1.-_~!$&\'()*+,;= <>"{}|\\^`\t\r\n\0é日\u{1F600}', '\uD800', '\uDC00'),
    fc.constantFrom('http:', '//', '[::1]', '%C3%A9', '[v1.a]'),
  ),
});

/** The URL with all its escapes undone: spellings of one URL do not differ then. */
function meaning(text: string): string[] {
  const { protocol, username, password, host, pathname, search, hash } = new URL(text, base);
  return [protocol, username, password, host, pathname, search, hash].map((part) =>
    part.replaceAll(/%([\dA-F]{2})/giu, (_escape, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16))),
  );
}

describe('uriReference', () => {
  it.each<[given: string | { href: string }, expected: string | undefined]>([
    ['/People.html#tim', '/People.html#tim'],
    ['http://www.example.org/~tim', 'http://www.example.org/~tim'],
    ['../a?b=c&d=%20#e', '../a?b=c&d=%20#e'],
    ['?a', '?a'],
    ['#a', '#a'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
    ['urn:isbn:0451450523', 'urn:isbn:0451450523'],
    [' \t\r\n/a \f', '/a'],
    ['/a b', '/a%20b'],
    ['/é/日/\u{1F600}', '/%C3%A9/%E6%97%A5/%F0%9F%98%80'],
    ['\xA0/a', '%C2%A0/a'],
    ['/a\r\nSet-Cookie: b=c', '/a%0D%0ASet-Cookie:%20b=c'],
    ['/a\0\x7F', '/a%00%7F'],
    ['/"<>\\^`{|}', '/%22%3C%3E%5C%5E%60%7B%7C%7D'],
    ['/%20%c3%A9', '/%20%c3%A9'],
    ['/%', '/%25'],
    ['/100% sure', '/100%25%20sure'],
    ['/%2', '/%252'],
    ['/%zz%%41%2541', '/%25zz%25%41%2541'],
    ['/\uD800\uDC00\uD800a', '/%F0%90%80%80%EF%BF%BDa'],
    ['/a[0]?b[]=1#[c]', '/a%5B0%5D?b%5B%5D=1#%5Bc%5D'],
    ['http://[::1]:8080/[a]', 'http://[::1]:8080/%5Ba%5D'],
    ['//[2001:db8::7]', '//[2001:db8::7]'],
    ['//a[@[::1]?b', '//a%5B@[::1]?b'],
    ['//[v1.fe80::a+en1]/', '//[v1.fe80::a+en1]/'],
    ['//[vF1.a]/', '//[vF1.a]/'],
    ['//[::1]a/', '//%5B::1%5Da/'],
    ['//[é]/', '//%5B%C3%A9%5D/'],
    ['/a//[::1]/', '/a//%5B::1%5D/'],
    ['//a/@[::1]', '//a/@%5B::1%5D'],
    ['/a#b#c', '/a#b%23c'],
    ['12:30', './12:30'],
    [':a', './:a'],
    ['é:a', './%C3%A9:a'],
    ['./a:b', './a:b'],
    ['a/b:c', 'a/b:c'],
    ['/\\example.com', '/%5Cexample.com'],
    ['/\t/example.com', '/%09/example.com'],
    [new URL('http://example.com/é b'), 'http://example.com/%C3%A9%20b'],
    [{ href: '/a b' }, '/a%20b'],
    [{ href: 5 } as never, undefined],
    ['', undefined],
    [' \n', undefined],
    [5 as never, undefined],
    [['/a'] as never, undefined],
  ])('writes %j as %j', (given, expected) => {
    expect(uriReference(given)).toBe(expected);
  });
  it('has nothing in it but what RFC 3986 allows', () => {
    fc.assert(
      fc.property(fc.oneof(nearly, anything), (given) => {
        const written = uriReference(given as string);
        if (written === undefined) return;
        expect(written).toMatch(/^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-F]{2})+$/iu);
        expect(written.split('#').length).toBeLessThan(3);
        expect(written.replace(/^[^/?#]*\/\/[^/?#]*/u, '')).not.toMatch(/[[\]]/u);
      }),
      { numRuns: 5000 },
    );
  });
  it('is a URI reference by the grammar, but for authorities with a wrong userinfo or port', () => {
    fc.assert(
      fc.property(nearly, (given) => {
        const written = uriReference(given);
        expect(written ?? '').toMatch(reference);
      }),
      { numRuns: 5000 },
    );
  });
  it('does not encode twice', () => {
    fc.assert(
      fc.property(nearly, (given) => {
        const once = uriReference(given) ?? '';
        expect(uriReference(once) ?? '').toBe(once);
      }),
      { numRuns: 5000 },
    );
  });
  it('leaves valid URLs as they are', () => {
    const url = fc.webUrl({ withFragments: true, withQueryParameters: true });
    fc.assert(
      fc.property(url, (given) => {
        expect(uriReference(given)).toBe(given);
      }),
    );
  });
  it('means the same to a browser', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1%:@!$&\'()*+,;=-._~ é日"<>^`{|}[]', '%20', '%C3%A9') });
    const parts = fc.tuple(
      fc.constantFrom('', 'http://example.org', '//[::1]:8080', 'https://a:b@é.example', '.', '..', 'mailto:'),
      fc.array(text),
      fc.option(text),
      fc.option(text),
    );
    fc.assert(
      fc.property(parts, ([start, path, query, fragment]) => {
        const given = [
          [start, ...path].join('/'),
          query === null ? '' : `?${query}`,
          fragment === null ? '' : `#${fragment}`,
        ].join('');
        fc.pre(given.trim() !== '' && URL.canParse(given, base) && !/[\t\n\r]/u.test(given));
        expect(meaning(uriReference(given) ?? '')).toEqual(meaning(given));
      }),
      { numRuns: 2000 },
    );
  });
  it('takes linear time', () => {
    const long = 100_000;
    for (const part of ['%', ' ', '[', 'a', '@', '#', ':', 'é']) {
      expect(uriReference(`/${part.repeat(long)}a`)).toBeDefined();
      expect(uriReference(`//${part.repeat(long)}\\`)).toBeDefined();
    }
  });
});
