import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { detailLimit, publicName, publicText } from '../../src/validation/text.js';

describe('publicText', () => {
  it('drops what controls a terminal, a log or the direction of text', () => {
    expect(publicText('a\r\nb\0\u001B[31mc\u2028d\u202Ee\u0085f ')).toBe('a b [31mc d e f');
  });

  it('is cut to the limit, not through a pair', () => {
    expect(publicText('x'.repeat(400))).toBe(`${'x'.repeat(detailLimit - 1)}…`);
    expect(publicText('x'.repeat(detailLimit))).toHaveLength(detailLimit);
    expect(publicText(`abc😀def`, 5)).toBe('abc…');
  });

  it('is short, well-formed and without control characters whatever comes in', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          const result = publicText(text, 20);
          expect(result.length).toBeLessThanOrEqual(20);
          expect(result).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u);
        },
      ),
    );
  });
});

it('publicName keeps the spaces of a name', () => {
  expect(publicName('a  b\r\n\uD800')).toBe('a  b\uFFFD');
});
