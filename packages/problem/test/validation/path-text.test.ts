import fc from 'fast-check';
import { expect, it } from 'vitest';

import { parsePathText } from '../../src/validation/path-text.js';

it.each([
  ['', []],
  ['a', ['a']],
  ['items[0].name', ['items', '0', 'name']],
  ['[0][1]', ['0', '1']],
  ['p["a.b"].c', ['p', 'a.b', 'c']],
  ["p['x]y']", ['p', 'x]y']],
  ['["we.ird"]', ['we.ird']],
  ['a..b.', ['a', 'b']],
  ['a[b', ['a', '[b']],
  ['a["b', ['a', '["b']],
  ['é x.😀', ['é x', '😀']],
])('reads %j', (text, keys) => {
  expect(parsePathText(text)).toEqual(keys);
});

it('ends on every text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '.', '[', ']', '"', "'", '0') }), (text) => {
      expect(parsePathText(text).join('').length).toBeLessThanOrEqual(text.length);
    }),
  );
});
