import fastStringWidth from 'fast-string-width';

/** How many columns of a terminal a text takes: wide characters take two, combining ones none. */
export function widthOf(text: string): number {
  return fastStringWidth(text);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text in pieces of at most `width` columns; what a reader sees as one character is never cut in two. */
export function* pieces(text: string, width: number): Generator<string> {
  let piece = '';
  for (const { segment } of segmenter.segment(text)) {
    if (piece !== '' && widthOf(piece + segment) > width) {
      yield piece;
      piece = '';
    }
    piece += segment;
  }
  if (piece !== '') yield piece;
}

/** The text, cut to `width` columns with an ellipsis where it is longer. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const [first = ''] = pieces(text, width - 1);
  return `${first.trimEnd()}…`;
}

/** The text with spaces up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
