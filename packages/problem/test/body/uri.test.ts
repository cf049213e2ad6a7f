import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestInstance, safeInstance, safeType } from '../../src/body/uri.js';
import { uriReference } from '../../src/fields/uri-reference.js';

// RFC 3986 appendix A, without what the rules say of the authority.
const path = /^(?:\/(?:[\w.~!$&'()*+,;=:@-]|%[\dA-Fa-f]{2})*)+$/;

describe('safeType and safeInstance', () => {
  it.each<[value: unknown, reference: string | undefined]>([
    ['about:blank', 'about:blank'],
    ['https://example.com/probs/out-of-credit', 'https://example.com/probs/out-of-credit'],
    ['https://iana.org/assignments/http-problem-types#date', 'https://iana.org/assignments/http-problem-types#date'],
    ['tag:example@example.org,2021-09-17:OutOfLuck', 'tag:example@example.org,2021-09-17:OutOfLuck'],
    ['/probs/ä b', '/probs/%C3%A4%20b'],
    ['/log?entry=7#line', '/log?entry=7#line'],
    ['/log#line#7', '/log#line%237'],
    ['/log#é', '/log#%C3%A9'],
    [new URL('https://example.com/a b'), 'https://example.com/a%20b'],
    ['', undefined],
    [undefined, undefined],
    [7, undefined],
    [Symbol('/a'), undefined],
    [{}, undefined],
    [{ href: Symbol('/a') }, undefined],
  ])('%s is %s', (value, reference) => {
    expect(safeType(value)).toBe(reference);
    expect(safeInstance(value)).toBe(reference);
  });

  it('are what uriReference gives, and never throw', () => {
    const unit = fc.constantFrom(...'ab:/?#[]@%20.-_~é \\"<>+,;=1');
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit }), fc.webUrl({ withFragments: true, withQueryParameters: true })),
        (text) => {
          expect(safeType(text)).toBe(uriReference(text));
        },
      ),
      { numRuns: 5000 },
    );
    fc.assert(fc.property(fc.anything(), (value) => void safeInstance(value)));
  });
});

describe('requestInstance', () => {
  it.each([
    ['/items/7', '/items/7'],
    ['/', '/'],
    ['/items/7?token=secret#fragment', '/items/7'],
    ['/items/7#fragment?token', '/items/7'],
    ['https://user:pass@api.example.com:8443/items/7?token=secret', '/items/7'],
    ['HTTP://[::1]/a', '/a'],
    ['h2c://host/a', '/a'],
    ['/to/http://host/a', '/to/http://host/a'],
    ['to/http://host/a', undefined],
    ['http://example.com', '/'],
    ['http://example.com?token=secret', '/'],
    ['//evil.example/a', '/.//evil.example/a'],
    ['http://example.com//evil.example', '/.//evil.example'],
    [String.raw`/\evil.example`, '/%5Cevil.example'],
    ['/a b/é/%20/%/[x]', '/a%20b/%C3%A9/%20/%25/%5Bx%5D'],
    ['/a\r\nb', '/a%0D%0Ab'],
    ['/a:b', '/a:b'],
    ['*', undefined],
    ['', undefined],
    ['?token=secret', undefined],
    ['example.com:443', undefined],
    ['items/7', undefined],
    ['mailto:a@example.com', undefined],
    [undefined, undefined],
    [`/${'a'.repeat(1999)}`, `/${'a'.repeat(1999)}`],
    [`/${'a'.repeat(2000)}`, undefined],
    [`/${'é'.repeat(500)}`, undefined],
    [`/${'a'.repeat(1993)}é`, `/${'a'.repeat(1993)}%C3%A9`],
    [`/${'a'.repeat(1994)}é`, undefined],
    [`/a?${'b'.repeat(5000)}`, '/a'],
  ])('%j gives %j', (url, instance) => {
    expect(requestInstance(url)).toBe(instance);
  });

  it('is an absolute path of the same resource, or nothing', () => {
    const unit = fc.constantFrom(...'ab:/?#[]@%20.-_~é \\"<>+\r\n\ud800');
    const url = fc.oneof(
      fc.string({ unit }),
      fc.string({ unit }).map((text) => `/${text}`),
      fc.string({ unit }).map((text) => `http://u:p@host/${text}`),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
    );
    fc.assert(
      fc.property(url, (text) => {
        const instance = requestInstance(text);
        if (instance === undefined) return;
        expect(instance).toMatch(path);
        // Whoever resolves it stays at the host that was asked.
        expect(new URL(instance, 'https://api.example.com/').host).toBe('api.example.com');
        expect(requestInstance(instance)).toBe(instance);
      }),
      { numRuns: 5000 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(requestInstance(value as string) ?? '/').toMatch(/^\//);
      }),
    );
  });
});
