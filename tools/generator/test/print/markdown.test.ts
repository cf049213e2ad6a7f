import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import {
  markdownBlock,
  markdownCode,
  markdownLink,
  markdownParagraphs,
  markdownTable,
  markdownText,
} from '../../src/print/markdown.ts';
import { anyText } from '../support/arbitrary-text.ts';
import { nodesOf, outlineOf, parseMarkdown, textOf } from '../support/markdown.ts';

/** What means something in Markdown, where it stands and how often. */
const traps = [
  ['# ', '## x', ' #', '- ', '+ ', '* ', '1. ', '1) ', '> ', '---', '===', '***', '___', '    x', '\tx', '  \n'],
  ['```', '~~~', '~~x~~', '``', '*x*', '**x**', '_x_', 'a_b_c', '__x__', '\n\n', '\n', '\\\n', '\r'],
  ['|', '|-|', '\n:-', '\n|-', '\n-', '| a | b |\n|---|---|\n| c | d |', '\\|', '\\\\|', '`|`', '- [ ] x', '[x]: y'],
  ['[a](b)', '![a](b)', '[a]', '[^1]', '[^1]: x', '<a>', '</a>', '<!-- x -->', '<script>', '<https://x.example>'],
  ['&amp;', '&copy;', '&#65;', '&', 'https://x.example/a', 'HTTP://x.example', 'www.x.example', 'a@x.example'],
  ['ftp://x.example', 'mailto:a@x.example', 'xmpp:a@x.example', '(', ')', '(www.x.example)', '!', '{', '$x$', ':x:'],
].flat();

const part = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...traps) }, { weight: 1, arbitrary: anyText });
const anyMarkdown = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
const runs = { numRuns: 1000 };

/** What can be seen of a text: no control character, and one space for whatever ends a line. */
function seen(text: string): string {
  return (
    text
      .replaceAll(/[ \t]*(?:\r\n?|\n)[ \t]*/gu, ' ')
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\p{Surrogate}]/gu, ' ')
      .replaceAll(/^ +| +$/gu, '')
  );
}

/** The lines of a text that show something, and where paragraphs end. */
function paragraphsOf(text: string): string[][] {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .split(/\n(?:[ \t]*\n)+/u)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map(seen)
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0);
}

function expectOutline(markdown: string, outline: Record<string, number>): Nodes {
  const root = parseMarkdown(markdown);
  expect(outlineOf(root)).toEqual(outline);
  return root;
}

describe('markdownText', () => {
  test('any text is a paragraph that says the same', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const said = seen(text);
        const outline: Record<string, number> = said === '' ? { root: 1 } : { root: 1, paragraph: 1, text: 1 };
        expect(textOf(expectOutline(markdownText(text), outline))).toBe(said);
      }),
      runs,
    );
  });

  test('any text is a heading that says the same', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const root = expectOutline(`## x ${markdownText(text)}\n\ny`, { root: 1, heading: 1, paragraph: 1, text: 2 });
        expect(textOf(root)).toBe(`x ${seen(text)}`.trimEnd() + 'y');
      }),
      runs,
    );
  });

  test('any text is an item of a list that says the same, and begins one', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        fc.pre(seen(text) !== '');
        const outline = { root: 1, list: 1, listItem: 1, paragraph: 1, text: 1 };
        const root = expectOutline(`- ${markdownText(text)}`, outline);
        expect(textOf(root)).toBe(seen(text));
        expect(nodesOf(root, 'listItem').map(({ checked }) => checked)).toEqual([null]);
      }),
      runs,
    );
  });

  test.each([
    ['plain prose stays as it is', 'A (small) price: 30 % of max_length, e.g. C#!', undefined],
    ['a number at the beginning is no list', '1. first', String.raw`1\. first`],
    [
      'a link is none',
      'see https://a.example, or www.a.example',
      String.raw`see https\://a.example, or www\.a.example`,
    ],
    ['a line break is a space', 'one\n  two', 'one two'],
  ])('%s', (_what, text, expected = text) => {
    expect(markdownText(text)).toBe(expected);
  });
});

describe('markdownParagraphs', () => {
  test('any text is as many paragraphs with the same lines', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const root = parseMarkdown(markdownParagraphs(text));
        const paragraphs = nodesOf(root, 'paragraph').map((paragraph) => textOf(paragraph).split('\n'));
        expect(paragraphs).toEqual(paragraphsOf(text));
        expect(nodesOf(root, 'text')).toHaveLength(paragraphs.length);
        expect(root.children).toHaveLength(paragraphs.length);
      }),
      runs,
    );
  });
});

describe('markdownTable', () => {
  test('any texts, codes and links stay in their cells', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyMarkdown, anyMarkdown, anyMarkdown), { maxLength: 3 }), (rows) => {
        const table = markdownTable(
          ['a', 'b', 'c'],
          rows.map(([text, code, label]) => [
            markdownText(text),
            markdownCode(code),
            markdownLink(label, 'https://a.example'),
          ]),
        );
        const root = parseMarkdown(table);
        expect(root.children).toHaveLength(1);
        const cells = nodesOf(root, 'tableRow').map((row) => row.children.map(textOf));
        expect(cells).toEqual([['a', 'b', 'c'], ...rows.map((row) => row.map(seen))]);
        expect(nodesOf(root, 'link').map(({ url }) => url)).toEqual(rows.map(() => 'https://a.example'));
        expect(nodesOf(root, 'html')).toEqual([]);
      }),
      runs,
    );
  });
});

describe('markdownCode', () => {
  test('any text says the same, as code where it can', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const said = seen(text);
        fc.pre(said !== '');
        const asCode = said === text && !/[`|\\]/u.test(text);
        const root = expectOutline(`x ${markdownCode(text)}`, {
          root: 1,
          paragraph: 1,
          text: 1,
          ...(asCode ? { inlineCode: 1 } : {}),
        });
        expect(textOf(root)).toBe(`x ${said}`);
      }),
      runs,
    );
  });
});

describe('markdownLink', () => {
  test('any label says the same, and no URL ends its link', () => {
    fc.assert(
      fc.property(anyMarkdown, anyMarkdown, (label, url) => {
        const root = parseMarkdown(`x ${markdownLink(label, `https://a.example/${url}`)}`);
        expect(textOf(root)).toBe(`x ${seen(label)}`);
        const [link, ...others] = nodesOf(root, 'link');
        expect(others).toEqual([]);
        expect(link?.url).toMatch(/^https:\/\/a\.example\//u);
        expect(nodesOf(root, 'html')).toEqual([]);
      }),
      runs,
    );
  });

  test('leads where the URL led', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const [link] = nodesOf(parseMarkdown(markdownLink('x', url)), 'link');
        expect(decodeURIComponent(new URL(link?.url ?? '').href)).toBe(decodeURIComponent(new URL(url).href));
      }),
    );
  });

  test('what looks like a character reference in a URL is none', () => {
    const [link] = nodesOf(parseMarkdown(markdownLink('x', 'https://a.example/?a=1&copy=2(3)')), 'link');
    expect(link?.url).toBe('https://a.example/?a=1&copy=2%283%29');
  });
});

describe('markdownBlock', () => {
  test('nothing in a block of code ends it', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const lines = text.replaceAll(/\r\n?/gu, '\n').replaceAll('\0', '');
        const root = parseMarkdown(`${markdownBlock('json', lines)}\n\nx`);
        expect(root.children.map(({ type }) => type)).toEqual(['code', 'paragraph']);
        expect(nodesOf(root, 'code')[0]?.value).toBe(lines);
      }),
      runs,
    );
  });
});
