/**
 * The places where data becomes Markdown (CommonMark with the tables of GFM). A text of the YAML is prose: it comes out
 * as it stands, and Markdown that somebody meant to write in it is shown, not followed.
 */
import { linkTarget } from './text.ts';

/** Text on one line: in a heading, a paragraph, an item, a cell of a table or the label of a link. */
export function markdownText(text: string): string {
  return shown(text)
    .replaceAll(/[\\`*[\]<|~]/gu, String.raw`\$&`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replaceAll(/&(?=[#A-Za-z])/gu, String.raw`\&`)
    .replaceAll(/(?<![^\s#])#/gu, String.raw`\#`)
    .replace(/^[-+=>:]/u, String.raw`\$&`)
    .replace(/^(\d+)([.)])/u, String.raw`$1\$2`)
    .replaceAll(/(?<=(?:https?|ftp)):|:(?=\/\/)|(?<=(?:mailto|xmpp)):|@|(?<=www)\./giu, String.raw`\$&`);
}

/** Text of any length: its paragraphs stay apart, and its lines are lines of their paragraph. */
export function markdownParagraphs(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .split(/\n(?:[ \t]*\n)+/u)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map(markdownText)
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** A name or a value as code; as text, where the code would end early or break a cell of a table. */
export function markdownCode(text: string): string {
  const holds = text === shown(text) && text !== '' && !/[`|\\]/u.test(text);
  return holds ? `\`${text}\`` : markdownText(text);
}

/** A link, whose label is text. */
export function markdownLink(label: string, url: string): string {
  return `[${markdownText(label)}](${linkTarget(url)
    .replaceAll(/[()]/gu, encodeParenthesis)
    .replaceAll(/&(?=[#A-Za-z])/gu, '&amp;')})`;
}

/** The place that the fragment of a URL leads to. */
export function markdownAnchor(fragment: string): string {
  return `<a id="${linkTarget(fragment).replaceAll('&', '&amp;')}"></a>`;
}

/** Text of any length as a block of code, which nothing in it ends. */
export function markdownBlock(language: string, text: string): string {
  const runs = [...text.matchAll(/`+/gu)].map(([run]) => run.length);
  const fence = '`'.repeat(runs.reduce((longest, length) => Math.max(longest, length + 1), 3));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A table of what is Markdown already; its first row is the head. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What can be shown of a text on one line. */
function shown(text: string): string {
  return (
    text
      .replaceAll(/[ \t]*(?:\r\n?|\n)[ \t]*/gu, ' ')
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\p{Surrogate}]/gu, ' ')
      .replaceAll(/^ +| +$/gu, '')
  );
}

function encodeParenthesis(character: string): string {
  return character === '(' ? '%28' : '%29';
}
