import { describe, expect, test } from 'vitest';
import { type Column, columnLines } from '../../src/layout/columns.ts';
import { pageOf, table } from '../../src/layout/page.ts';
import { cut, pad, widthOf } from '../../src/layout/width.ts';
import { wrap } from '../../src/layout/wrap.ts';

describe('wrap breaks a text', () => {
  test.each([
    ['at its spaces', 'one two three', 7, ['one two', 'three']],
    ['where a line is full, not before', 'one two', 7, ['one two']],
    ['where one column lacks', 'one two', 6, ['one', 'two']],
    ['in a word that is too long', 'a abcdefgh b', 3, ['a', 'abc', 'def', 'gh', 'b']],
    ['after two wide characters in five columns', '漢字漢字', 5, ['漢字', '漢字']],
    ['with marks that take no column', 'e\u0301e\u0301 x', 4, ['e\u0301e\u0301 x']],
    ['not between a letter and its mark', 'e\u0301e\u0301', 1, ['e\u0301', 'e\u0301']],
    ['not within a flag', '🇳🇱🇧🇪', 3, ['🇳🇱', '🇧🇪']],
    ['not within an address', 'see https://harbour.example/codes', 10, ['see', 'https://harbour.example/codes']],
    ['where it has a line end', 'one\n\ntwo', 10, ['one', '', 'two']],
    ['into one line where there is nothing', '', 10, ['']],
    ['and shows what would be obeyed', '\u001B[31mred\r', 20, ['\u{FFFD}[31mred\u{FFFD}']],
  ])('%s', (_what, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});

test('a text is cut and padded by what it takes, not by how long it is', () => {
  expect(cut('漢字漢字', 8)).toBe('漢字漢字');
  expect(cut('漢字漢字', 7)).toBe('漢字漢…');
  expect(cut('漢字漢字', 6)).toBe('漢字…');
  expect(cut('one two', 5)).toBe('one…');
  expect(pad('漢', 4)).toBe('漢  ');
  expect(widthOf(pad('e\u0301', 4))).toBe(4);
});

test('labels stand at the left, or above where there is little space', () => {
  const rows = [
    { label: 'Code', items: ['one two'] },
    { label: 'None', items: [] },
    { label: 'Members', items: ['three', 'four'] },
  ];
  expect(table(rows, pageOf({ columns: 27, color: false }))).toEqual([
    'Code     one two',
    'Members  three',
    '         four',
  ]);
  expect(table(rows, pageOf({ columns: 26, color: false }))).toEqual([
    'Code',
    '  one two',
    'Members',
    '  three',
    '  four',
  ]);
});

test('a terminal that tells no width is as wide as usual, and one that tells too little is taken for a narrow one', () => {
  expect([undefined, 0, 1, 100].map((columns) => pageOf({ columns, color: false }).columns)).toEqual([80, 20, 20, 100]);
});

describe('columns', () => {
  const columns: Column[] = [
    { cells: ['110', '200'], least: 3, share: 1 },
    { cells: ['Keep Waiting', 'Moored'], least: 6, share: 0.4 },
    { cells: ['Somebody will come.', 'The ship\nlies there.'], least: 10, share: 1 },
  ];

  test('without a width nothing is cut', () => {
    expect(columnLines(columns)).toEqual([
      '110  Keep Waiting  Somebody will come.',
      '200  Moored        The ship lies there.',
    ]);
  });

  test.each([
    [39, ['110  Keep Waiting  Somebody will come.', '200  Moored        The ship lies there.']],
    [38, ['110  Keep Waiting  Somebody will come.', '200  Moored        The ship lies ther…']],
    [28, ['110  Keep Waiti…  Somebody…', '200  Moored       The ship…']],
    [26, ['110  Keep Waiting', '200  Moored']],
    [12, ['110  Keep W…', '200  Moored']],
    [10, ['110', '200']],
    [2, ['1…', '2…']],
  ])('at %i', (width, lines) => {
    expect(columnLines(columns, width)).toEqual(lines);
  });

  test('none', () => {
    expect(columnLines([{ cells: [], least: 1, share: 1 }], 80)).toEqual([]);
  });
});
