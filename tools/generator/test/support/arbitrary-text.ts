import fc from 'fast-check';
import { hiddenCharacter } from '../../src/diagnostics/hidden.ts';

/** What has broken generators before: ends of comments and literals, tags, keywords, prototypes, odd line ends. */
const traps = [
  '*/',
  '/*',
  '//',
  '*',
  '/',
  '`',
  '${',
  '${1}',
  "'",
  '"',
  '\\',
  String.raw`\'`,
  String.raw`\u0041`,
  '@deprecated',
  '{@link x}',
  '}',
  '|',
  '<!--',
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '\u0000',
  '\u001B[31m',
  '\u0085',
  '\u2028',
  '\u2029',
  '\uFEFF',
  '\uD800',
  '\u{1F6A2}',
  'İ',
  '__proto__',
  'constructor',
  'class',
  '404',
  '3D',
  '1e2',
  'https://example.org/*/?q={a|b}',
];

const unit = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...traps) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** Any string whatever, half surrogates included, with more than its share of traps. */
export const anyText: fc.Arbitrary<string> = fc.array(unit, { maxLength: 6 }).map((parts) => parts.join(''));

/** Any text that the schema accepts on one line: nothing hidden, no space at its ends. */
export const anyLine: fc.Arbitrary<string> = anyText.map((text) => {
  const shown = text.replaceAll(new RegExp(hiddenCharacter, 'gu'), '').trim();
  return [...shown].slice(0, 60).join('').trim() || 'x';
});

/** Any text that the schema accepts over several lines. */
export const anyParagraphs: fc.Arbitrary<string> = fc
  .array(anyLine, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n'));

export const anyUrl: fc.Arbitrary<string> = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'https://a.example/*/b',
    'https://a.example/100%',
    'https://a.example/{a|b}`',
    "https://a.example/'@x",
  ),
);
