import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { negotiate, type ProblemMediaType } from '../../src/negotiate/media-type.js';
import { anyCharacter } from '../support/any-character.js';
import { negotiateSlowly } from './reference.js';

const problem = 'application/problem+json';
const json = 'application/json';
const page = 'text/html';

const firefox = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const chrome =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7';

describe('negotiate', () => {
  it.each<[accept: string | null | undefined, html: ProblemMediaType, without: ProblemMediaType]>([
    // Nothing is asked for, or JSON.
    [undefined, problem, problem],
    [null, problem, problem],
    ['', problem, problem],
    ['*/*', problem, problem],
    ['application/json', problem, problem],
    ['APPLICATION/JSON', problem, problem],
    ['application/*', problem, problem],
    ['application/problem+json', problem, problem],
    ['Application/Problem+JSON', problem, problem],
    ['application/json, text/plain, */*', problem, problem],
    ['application/json;charset=utf-8', problem, problem],
    ['application/json;odata=verbose, text/html;q=0.5', problem, problem],
    // Never 406.
    ['image/png', problem, problem],
    ['garbage', problem, problem],
    ['*/*;q=0', problem, problem],
    ['application/json;q=0, application/problem+json;q=0, text/html;q=0', problem, problem],
    [',,,', problem, problem],
    // application/json only where problem+json is preferred less.
    ['application/json, application/problem+json', problem, problem],
    ['application/json, application/problem+json;q=0.999', json, json],
    ['application/json;q=0.1, application/problem+json;q=0', json, json],
    ['application/problem+json;q=0, */*', json, json],
    ['application/problem+json;q=0', problem, problem],
    ['application/problem+json;q=0.5, application/json;q=0.2', problem, problem],
    ['application/problem+json;profile=x;q=0, application/json', problem, problem],
    // HTML.
    ['text/html', page, problem],
    ['TEXT/HTML', page, problem],
    ['text/html;charset=utf-8', page, problem],
    [firefox, page, problem],
    [chrome, page, problem],
    ['text/html, application/json', problem, problem],
    ['text/html, */*', page, problem],
    ['*/*, text/html', page, problem],
    ['text/*, */*', problem, problem],
    ['text/*, */*;q=0.9', page, problem],
    ['text/html;q=0.5, application/json;q=0.4', page, problem],
    ['text/html;q=0.4, application/json;q=0.5', problem, problem],
    ['text/html;q=0, */*', problem, problem],
    ['text/html;level=1;q=0, text/*', page, problem],
    ['application/*;q=0, */*', page, problem],
    ['application/json;q=0, text/html;q=0.1, */*', page, problem],
    ['text/html;q=0.9, application/json, application/problem+json;q=0', json, json],
    ['text/html, application/json;q=0.9, application/problem+json;q=0', page, json],
    // Members that follow no grammar do not count.
    ['text/html;q=2, application/json;q=0.1', problem, problem],
    ['text/html;q=0.1234', problem, problem],
    ['text/html;q="1"', problem, problem],
    ['text/html;q=-1', problem, problem],
    ['text/html;q', problem, problem],
    ['text/html;v=', problem, problem],
    ['xapplication/json,text/html', page, problem],
    ['text/html x', problem, problem],
    ['text /html', problem, problem],
    ['text/html/x', problem, problem],
    ['text/html;;q=1.;', page, problem],
    ['text/html ; Q=1.000', page, problem],
    // A comma in a quoted string is none.
    ['image/png;a="x,text/html,y"', problem, problem],
    [String.raw`image/png;a="\",text/html,y", text/html`, page, problem],
    ['image/png;a="x, text/html', problem, problem],
    ['text/html;a="x', problem, problem],
  ])('%j is answered with %s, without HTML with %s', (accept, html, without) => {
    expect(negotiate(accept, true)).toBe(html);
    expect(negotiate(accept, false)).toBe(without);
  });

  it('agrees with a straightforward reading of the specification', () => {
    const name = fc.constantFrom(
      'text/html',
      'application/json',
      'application/problem+json',
      'application/*',
      'text/*',
      '*/*',
      'image/png',
      'Text/HTML',
      'application/vnd.api+json',
      'json',
    );
    const weight = fc.constantFrom('', ';q=1', ';q=0', ';q=0.5', '; q=0.50', ';Q=0.501', ';q=0.', ';q=x', ';q=1.001');
    const parameter = fc.constantFrom(
      '',
      '',
      '',
      ';',
      ';charset=utf-8',
      ';v="a,b"',
      String.raw`;v="\"," `,
      ';v="',
      ';v',
    );
    const member = fc.oneof(
      { weight: 9, arbitrary: fc.tuple(name, parameter, weight, parameter).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'ax/;,="\\ \tq01.*') }) },
    );
    const accept = fc
      .tuple(fc.array(member, { maxLength: 5 }), fc.constantFrom(',', ', ', ' ,\t'))
      .map(([list, comma]) => list.join(comma));
    fc.assert(
      fc.property(accept, fc.boolean(), (value, html) => {
        expect(negotiate(value, html)).toBe(negotiateSlowly(value, html));
      }),
      { numRuns: 20_000 },
    );
  });

  it('never throws, whatever it gets', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: anyCharacter })), fc.boolean(), (value, html) => {
        expect([problem, json, page]).toContain(negotiate(value as string, html));
      }),
    );
  });

  it.each([
    ['commas', ','],
    ['quotes', '"'],
    ['escapes in a quoted string that never ends', 'text/html;a="\\'],
    ['empty parameters', 'text/html; ; '],
    ['spaces', 'text/html            x'],
    ['slashes', 'application/problem+json/'],
    ['members', 'text/html;q=0.5,'],
  ])('reads a megabyte of %s', (_, unit) => {
    // In time that grows with the square of the length, this test would never end.
    expect(negotiate(unit.repeat(1_000_000 / unit.length), true)).toBeTypeOf('string');
    expect(negotiate(`application/problem+json,${unit.repeat(1_000_000 / unit.length)}`, true)).toBe(problem);
  });

  it('has an exact type', () => {
    expectTypeOf(negotiate).returns.toEqualTypeOf<'application/problem+json' | 'application/json' | 'text/html'>();
    // @ts-expect-error a number is no field value
    negotiate(1, true);
  });
});
