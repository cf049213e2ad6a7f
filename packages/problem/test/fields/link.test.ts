import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Link, link } from '../../src/fields/link.js';
import { describeTotal, holdable, parameters, tokens } from './support.ts';

describeTotal(link);

/** Link as RFC 8288 §3 has it, for attributes that have values. */
function parse(text: string): { href: string; rel: string; params: Record<string, string> }[] {
  const found = [];
  for (let at = 0; at < text.length; at += 2) {
    const href = /^<([^<>]*)>; /u.exec(text.slice(at))?.[1] ?? '';
    expect(href).not.toBe('');
    const attributes = parameters(text, at + href.length + 4, '; ');
    const [[name, rel] = [], ...params] = attributes.found;
    expect(name).toBe('rel');
    found.push({ href, rel: rel ?? '', params: Object.fromEntries(params.map(([name, value]) => [name, value])) });
    at = attributes.end;
    expect(`${text.slice(at)}, `).toMatch(/^, /u);
  }
  return found;
}

describe('link', () => {
  it.each<[name: string, given: Link | Link[], expected: string | undefined]>([
    [
      'an example of RFC 8288 §3.5',
      { href: 'http://example.com/TheBook/chapter2', rel: 'previous', params: { title: 'previous chapter' } },
      '<http://example.com/TheBook/chapter2>; rel="previous"; title="previous chapter"',
    ],
    [
      'another: an extension relation type',
      { href: '/', rel: 'http://example.net/foo' },
      '</>; rel="http://example.net/foo"',
    ],
    [
      'another: several relation types, and an anchor',
      { href: '/terms', rel: ['copyright', 'start  index'], params: { anchor: '#foo' } },
      '</terms>; rel="copyright start index"; anchor="#foo"',
    ],
    [
      'another: two links',
      [
        { href: '/a', rel: 'previous', params: { 'title*': "UTF-8'de'letztes%20Kapitel" } },
        { href: '/b', rel: 'next', params: { 'title*': "UTF-8'de'n%c3%a4chstes%20Kapitel" } },
      ],
      '</a>; rel="previous"; title*=UTF-8\'de\'letztes%20Kapitel, </b>; rel="next"; title*=UTF-8\'de\'n%c3%a4chstes%20Kapitel',
    ],
    [
      'the example of RFC 7725 §3',
      { href: 'https://spqr.example.org/legislatione', rel: 'blocked-by' },
      '<https://spqr.example.org/legislatione>; rel="blocked-by"',
    ],
    ['a URL', { href: new URL('http://example.com/'), rel: 'next' }, '<http://example.com/>; rel="next"'],
    ['a target to encode', { href: '/a>;b\r\n', rel: 'next' }, '</a%3E;b>; rel="next"'],
    ['an anchor to encode', { href: '/', rel: 'a', params: { Anchor: '/é"' } }, '</>; rel="a"; Anchor="/%C3%A9%22"'],
    ['an anchor that is empty', { href: '/', rel: 'a', params: { anchor: ' ' } }, '</>; rel="a"'],
    [
      'all characters',
      { href: '/', rel: 'a', params: { 'title*': "é'(日)*\uD800" } },
      '</>; rel="a"; title*=UTF-8\'\'%C3%A9%27%28%E6%97%A5%29%2A%EF%BF%BD',
    ],
    [
      'what is not quite encoded',
      [
        { href: '/', rel: 'a', params: { 'b*': "UTF-8''c d" } },
        { href: '/', rel: 'a', params: { 'b*': "c UTF-8''d" } },
        { href: '/', rel: 'a', params: { 'b*': "UTF-8'c d'e" } },
        { href: '/', rel: 'a', params: { 'b*': "UTF-8''%4" } },
      ],
      [
        '</>; rel="a"; b*=UTF-8\'\'UTF-8%27%27c%20d',
        '</>; rel="a"; b*=UTF-8\'\'c%20UTF-8%27%27d',
        '</>; rel="a"; b*=UTF-8\'\'UTF-8%27c%20d%27e',
        '</>; rel="a"; b*=UTF-8\'\'UTF-8%27%27%254',
      ].join(', '),
    ],
    ['quotes', { href: '/', rel: 'a', params: { title: 'a "b" \\' } }, String.raw`</>; rel="a"; title="a \"b\" \\"`],
    ['no value', { href: '/', rel: 'a', params: { b: true, c: false, d: undefined, e: 1 } }, '</>; rel="a"; b; e="1"'],
    ['rel among the parameters', { href: '/', rel: 'a', params: { rel: 'b', Rel: 'c' } }, '</>; rel="a"'],
    ['a name twice', { href: '/', rel: 'a', params: { title: 'b', Title: 'c' } }, '</>; rel="a"; title="b"'],
    [
      'names that are no token',
      { href: '/', rel: 'a', params: { 'b c': 'd', '': 'e', 'f\n': 'g', '*': 'h' } },
      '</>; rel="a"; *=UTF-8\'\'h',
    ],
    ['illegal relation types', { href: '/', rel: ['"', 'é', '1', 'next', 'a"b', 'urn:"'] }, '</>; rel="next"'],
    ['no relation type', { href: '/', rel: '' }, undefined],
    ['no target', { href: '', rel: 'next' }, undefined],
    ['one illegal of two', [{ href: '/', rel: '"' }, { href: '/', rel: 'next' }, null as never], '</>; rel="next"'],
    ['none', [], undefined],
  ])('%s', (_name, given, expected) => {
    expect(link(given)).toBe(expected);
  });
  it('is read back as what it was', () => {
    const names = tokens.map((name) => name.toLowerCase()).filter((name) => !/^(?:rel|anchor)$|\*$/u.test(name));
    const some = fc.record({
      href: fc.webUrl({ withFragments: true, withQueryParameters: true }),
      rel: fc.stringMatching(/^[a-z][a-z\d.-]*$/u),
      params: fc.dictionary(names, holdable),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), (given) => {
        expect(parse(link(given) ?? '')).toEqual(
          given.map(({ params, ...rest }) => ({ ...rest, params: { ...params } })),
        );
      }),
    );
  });
  it('loses none of the others to one that throws', () => {
    const throwing = {
      href: '/',
      get rel(): never {
        throw new Error('rel');
      },
    };
    expect(link([throwing, { href: '/', rel: 'next' }])).toBe('</>; rel="next"');
  });
});
