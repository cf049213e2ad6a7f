import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendVary } from '../../src/negotiate/vary.js';
import { anyCharacter } from '../support/any-character.js';

describe('appendVary', () => {
  it.each<[current: string | readonly string[] | number | undefined, fields: string[], value: string]>([
    [undefined, ['Accept'], 'Accept'],
    ['', ['Accept'], 'Accept'],
    [' ', ['Accept', 'Accept-Language'], 'Accept, Accept-Language'],
    ['Accept-Encoding', ['Accept'], 'Accept-Encoding, Accept'],
    ['Accept', ['Accept'], 'Accept'],
    ['accept', ['Accept'], 'accept'],
    ['Origin,ACCEPT', ['Accept', 'accept'], 'Origin,ACCEPT'],
    ['X-Accept', ['Accept'], 'X-Accept, Accept'],
    ['*', ['Accept'], '*'],
    ['Origin, *', ['Accept'], 'Origin, *'],
    ['Origin', ['*'], '*'],
    [['Origin', 'Accept-Encoding'], ['Accept'], 'Origin, Accept-Encoding, Accept'],
    [['Origin', '', ' ', 'Accept'], ['Accept'], 'Origin, Accept'],
    [['Origin', 1 as never], ['Accept'], 'Origin, Accept'],
    [[], ['Accept'], 'Accept'],
    [1, ['Accept'], '1, Accept'],
    ['Origin', [], 'Origin'],
    ['Origin', ['Accept, Origin'], 'Origin, Accept'],
    ['Origin', ['Accept , Accept-Language'], 'Origin, Accept, Accept-Language'],
    ['Origin', ['Accept\r\nSet-Cookie: a=b', 'é', ''], 'Origin'],
  ])('%j with %j is %j', (current, fields, value) => {
    expect(appendVary(current, ...fields)).toBe(value);
  });

  it('keeps what there was, adds each name once and is stable', () => {
    const name = fc.constantFrom('Accept', 'accept', 'Origin', 'Accept-Language', 'X', 'x', 'X-Y');
    const current = fc.oneof(
      fc.array(name),
      fc.array(name).map((names) => names.join(', ')),
    );
    fc.assert(
      fc.property(current, fc.array(name), (before, fields) => {
        const value = appendVary(before, ...fields);
        expect(value.startsWith(typeof before === 'string' ? before : before.join(', '))).toBe(true);
        const names = value.toLowerCase().split(', ');
        for (const field of fields) expect(names).toContain(field.toLowerCase());
        const given = typeof before === 'string' ? before.split(', ').filter(Boolean) : before;
        const added = names.slice(given.length);
        expect(new Set(added).size).toBe(added.length);
        expect(appendVary(value, ...fields)).toBe(value);
      }),
    );
  });

  it('never throws, and adds nothing that would end the field', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.array(fc.oneof(fc.anything(), fc.string({ unit: anyCharacter }))),
        (current, fields) => {
          const before = appendVary(current as string);
          const value = appendVary(current as string, ...(fields as string[]));
          expect(value === '*' ? '' : value.slice(before.length)).toMatch(/^[ -~]*$/);
        },
      ),
    );
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect(appendVary(proxy, 'Accept')).toBe('Accept');
  });
});
