import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { echoes } from '../../src/validation/echo.js';
import { hostile } from './hostile.js';

describe('echoes', () => {
  it.each([
    ['got "hunter2"', 'hunter2'],
    ['got HUNTER2', 'hunter2'],
    ['pin 7 is wrong', 7],
    ['pin 7 is wrong', '7'],
    ['got 12345678901234567890', 12_345_678_901_234_567_890n],
    [String.raw`got "a\"b\"c"`, 'a"b"c'],
    ['got "abcdefghijklmnop…', 'abcdefghijklmnopqrstuvwxyz'],
    ['got { "deep": "hunter2" }', { a: [{ b: { deep: 'hunter2' } }] }],
    ['got hunter2', ['x', 'hunter2']],
  ])('%s', (text, value) => {
    expect(echoes(text, value)).toBe(true);
  });

  it.each([
    ['must be a number', 'hunter2'],
    ['must be at least 30', 3],
    ['must be a boolean', true],
    ['must not be null', null],
    ['must not be undefined', undefined],
    ['a is required', { b: 'a' }],
    ['any text', ''],
  ])('not: %s', (text, value) => {
    expect(echoes(text, value)).toBe(false);
  });

  it('leaves out the words of the schema', () => {
    expect(echoes('"name" is required', 'name', ['"name"'])).toBe(false);
    expect(echoes('"name" is not name', 'name', ['"name"', ''])).toBe(true);
  });

  it.each(hostile)('does not throw for %s', (_, value) => {
    expect(typeof echoes('some text', value)).toBe('boolean');
  });

  it('finds every value that is put in a sentence', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        fc.pre(value.trim() !== '');
        expect(echoes(`was "${value}".`, value)).toBe(true);
      }),
    );
  });
});
