import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../../src/diagnostics/format.ts';
import { hiddenCharacter } from '../../src/diagnostics/hidden.ts';
import { Source } from '../../src/diagnostics/place.ts';
import { anyText } from '../support/arbitrary-text.ts';

function diagnostic(changes: Partial<Diagnostic>): Diagnostic {
  return { code: 'wrong-value', message: 'message', place: { file: 'a.yaml' }, help: 'help', ...changes };
}

/** The line of a frame and its carets, without their gutter. */
function frame(text: string): { line: string; carets: string } {
  const lines = text.split('\n').map((line) => /^ *\d* \| (.*)$/u.exec(line)?.[1]);
  const [line = '', carets = ''] = lines.filter((each) => each !== undefined);
  return { line, carets };
}

describe('the frame of a source line', () => {
  const anyPlace = fc.record({
    before: anyText,
    meant: anyText.filter((text) => text !== ''),
    after: fc.oneof(anyText, fc.constant('x'.repeat(300))),
    padding: fc.constantFrom('', ' '.repeat(100), 'x'.repeat(500)),
  });

  test('has its carets under what is meant, however long the line and whatever is in it', () => {
    fc.assert(
      fc.property(anyPlace, ({ before, meant, after, padding }) => {
        const [left, middle, right] = [padding + before, meant, after].map((text) => text.replaceAll(/[\r\n]/gu, '.')) as [
          string,
          string,
          string,
        ];
        const source = new Source('a.yaml', `first\n${left}${middle}${right}\nlast`);
        const start = 'first\n'.length + left.length;
        const place = source.place(start, start + middle.length);
        expect(place).toMatchObject({ line: 2, column: left.length + 1, length: middle.length });

        const { line, carets } = frame(formatDiagnostic(diagnostic({ place })));
        const from = carets.indexOf('^');
        const length = carets.length - from;
        const visible = middle.replaceAll('\t', ' ').replaceAll(hidden, ({ length }) => '\u{FFFD}'.repeat(length));
        expect(visible.startsWith(line.slice(from, from + length).replace(/…$/u, ''))).toBe(true);
        expect(line.length).toBeLessThanOrEqual(122);
      }),
    );
  });

  test.each([
    ['LF', 'one\ntwo\nthree'],
    ['CRLF', 'one\r\ntwo\r\nthree'],
  ])('shows the line alone, with %s', (_what, text) => {
    const at = text.indexOf('two');
    expect(new Source('a.yaml', text).place(at, text.length)).toEqual({
      file: 'a.yaml',
      line: 2,
      column: 1,
      length: 3,
      text: 'two',
    });
  });
});

const hidden = new RegExp(hiddenCharacter, 'gu');

test('no text of the input reaches the terminal as a control character', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const place = { file: text, line: 1, column: 1, text };
      const shown = formatDiagnostic(
        diagnostic({ message: text, expected: text, found: text, help: text, place, related: [{ message: text, place }] }),
      );
      expect(shown.replaceAll('\n', '')).not.toMatch(hidden);
    }),
  );
});

test('color is for the terminal, and changes no text', () => {
  const place = { file: 'a.yaml', line: 1, column: 1, length: 3, text: 'one' };
  const colored = formatDiagnostic(diagnostic({ place }), true);
  // oxlint-disable-next-line no-control-regex
  expect(colored.replaceAll(/\u001B\[\d+m/gu, '')).toBe(formatDiagnostic(diagnostic({ place })));
  expect(colored).toContain('\u001B[31m');
});
