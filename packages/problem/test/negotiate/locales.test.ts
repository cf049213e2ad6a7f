import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLanguageTag, preferredLocales } from '../../src/negotiate/locales.js';

describe('preferredLocales', () => {
  it.each<[field: string | null | undefined, locales: string[]]>([
    [undefined, []],
    [null, []],
    ['', []],
    ['*', []],
    ['*;q=0.5, de', ['de']],
    ['en-US,en;q=0.9,de;q=0.8', ['en-US', 'en', 'de']],
    ['da, en-gb;q=0.8, en;q=0.7', ['da', 'en-gb', 'en']],
    ['en;q=0.1, de;q=0.9, fr', ['fr', 'de', 'en']],
    ['en;q=0.5, de;q=0.5, fr;q=0.50', ['en', 'de', 'fr']],
    ['en;q=0, de', ['de']],
    ['en;q=0.000', []],
    ['en;q=0.3, DE, de;q=0.1, EN;q=0.4', ['DE', 'EN']],
    [
      'zh-Hant-TW, sr-Latn, x-klingon, i-default, de-1996',
      ['zh-Hant-TW', 'sr-Latn', 'x-klingon', 'i-default', 'de-1996'],
    ],
    ['en_US, e n, -en, en-, 12, en--US, abcdefghi, *-CH, ../../etc/passwd, <script>, en;q=2, en;level=1', []],
    [`${'aaaaaaaa-'.repeat(3)}bbbbbbbb, ${'aaaaaaaa-'.repeat(4)}b`, ['aaaaaaaa-aaaaaaaa-aaaaaaaa-bbbbbbbb']],
    ['a,b,c,d,e,f,g,h,i,j,k,l', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']],
    ['l;q=0.9,a,b,c,d,e,f,g,h,i,j,k', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']],
  ])('%j gives %j', (field, locales) => {
    expect(preferredLocales(field)).toEqual(locales);
  });

  it('gives few distinct tags, whatever it gets', () => {
    const field = fc.array(
      fc.stringMatching(/^(?:[a-zA-Z*]{1,2}(?:-[A-Z]{2})?|[^\n]{0,9})(?:;q=[01](?:\.\d{0,4})?)?$/),
    );
    const list = field.map((members) => members.join(','));
    fc.assert(
      fc.property(fc.oneof(list, fc.anything()), (value) => {
        const locales = preferredLocales(value as string);
        expect(locales.length).toBeLessThanOrEqual(10);
        expect(new Set(locales.map((tag) => tag.toLowerCase())).size).toBe(locales.length);
        for (const tag of locales) expect(tag).toMatch(/^[a-z]+(?:-[a-z\d]+)*$/i);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads long fields', () => {
    expect(preferredLocales('en;q=0.1,de;q=0.2,'.repeat(50_000))).toEqual(['de', 'en']);
    expect(preferredLocales(',;"'.repeat(300_000))).toEqual([]);
  });
});

describe('isLanguageTag', () => {
  it('allows for 35 characters', () => {
    expect(isLanguageTag('abcdefgh-abcdefgh-abcdefgh-abcdefgh')).toBe(true);
    expect(isLanguageTag('abcdefgh-abcdefgh-abcdefgh-abcde-abc')).toBe(false);
  });
});
