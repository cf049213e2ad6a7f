import { reasonPhrase, statusCodes, statusFromPhrase } from '@codes/enums';
import { entries } from '@codes/enums/registry';
import { describe, expect, it } from 'vitest';

const hostile: readonly unknown[] = [
  'constructor',
  '__proto__',
  'length',
  'map',
  '404abc',
  '404',
  '',
  404.5,
  -1,
  0,
  Number.NaN,
  Infinity,
  2 ** 32 + 404,
  null,
  undefined,
  {},
  [],
  [404],
  true,
  Symbol('404'),
  404n,
  () => 404,
  { valueOf: () => 404 },
];

describe('reasonPhrase', () => {
  it('knows every registered code', () => {
    const phrases = statusCodes.map((code): unknown => reasonPhrase(code));
    expect(phrases.every((phrase) => typeof phrase === 'string' && phrase !== '')).toBe(true);
    expect(new Set(phrases).size).toBe(statusCodes.length);
  });

  it('gives the phrases of RFC 9110, not those of its predecessors', () => {
    expect(reasonPhrase(413)).toBe('Content Too Large');
    expect(reasonPhrase(422)).toBe('Unprocessable Content');
    expect(reasonPhrase(425)).toBe('Too Early');
  });

  it('gives the name by which 418 is known, and nothing for 306', () => {
    expect(reasonPhrase(418)).toBe("I'm a teapot");
    expect(reasonPhrase(306)).toBeUndefined();
  });

  it.each(hostile)('is undefined for %o', (value) => {
    expect(reasonPhrase(value as never)).toBeUndefined();
  });
});

describe('statusFromPhrase', () => {
  it('leads every phrase back to its code', () => {
    for (const code of statusCodes) expect(statusFromPhrase(reasonPhrase(code))).toBe(code);
  });

  it('ignores case and surrounding space', () => {
    for (const code of statusCodes) {
      const phrase = reasonPhrase(code);
      expect(statusFromPhrase(phrase.toUpperCase())).toBe(code);
      expect(statusFromPhrase(`\t ${phrase.toLowerCase()} \n`)).toBe(code);
    }
  });

  it('knows every alias of every registered code that has a constant', () => {
    const named = entries.filter(({ registry, key }) => registry === 'iana' && key !== null);
    const aliases = named.flatMap(({ code, aliases: all }) => all.map(({ phrase }) => ({ code, phrase })));
    expect(aliases.length).toBeGreaterThan(5);
    for (const { code, phrase } of aliases) expect(statusFromPhrase(phrase)).toBe(code);
  });

  it('does not take a placeholder for a name', () => {
    expect(statusFromPhrase('(Unused)')).toBeUndefined();
  });

  it.each(hostile)('is undefined for %o', (value) => {
    expect(statusFromPhrase(value as never)).toBeUndefined();
  });
});
