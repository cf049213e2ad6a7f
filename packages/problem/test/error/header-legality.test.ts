import { validateHeaderName, validateHeaderValue } from 'node:http';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NotFoundError } from '../../src/index.js';

function nodeAccepts(name: string, value: string): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
}

function fetchAccepts(name: string, value: string): boolean {
  try {
    return new Headers([[name, value]]).has(name);
  } catch {
    return false;
  }
}

const character = fc.oneof(
  fc.integer({ min: 0, max: 0x101 }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(':', '\r', '\n', ' ', '\t', '\0', '\x7f', '\u{1F600}', '\uD800'),
);
const name = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aZ09-_!#$%&*+.^`|~:'), minLength: 1, maxLength: 6 }),
  fc.string({ unit: character, maxLength: 4 }),
);
const value = fc.string({ unit: character, maxLength: 6 });

it('is as Node and Fetch see it', () => {
  fc.assert(
    fc.property(name, value, (name, value) => {
      const ours = Object.keys(new NotFoundError({ headers: { [name]: value } }).headers).length === 1;
      fc.pre(name !== '__proto__');
      expect(ours).toBe(nodeAccepts(name, value));
      // Fetch trims, and takes control characters that RFC 9110 §5.5 does not.
      expect(!ours || fetchAccepts(name, value)).toBe(true);
    }),
    { numRuns: 20_000 },
  );
});

it.each(['a:b', ':status', 'a b', 'a\nb', '', 'ä'])('a field cannot be called %j', (name) => {
  expect(nodeAccepts(name, 'a')).toBe(false);
  expect(new NotFoundError({ headers: { [name]: 'a' } }).headers).toEqual({});
});
