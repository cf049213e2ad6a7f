import { printable } from '../diagnostics/hidden.ts';
import { pieces, widthOf } from './width.ts';

/**
 * A text in lines of at most `width` columns, broken at its spaces, and within a word only where that is longer than a
 * line. An address stays whole, so that it can be copied.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => fill(words(printable(paragraph), width), width));
}

function words(text: string, width: number): string[] {
  return text
    .split(/ +/u)
    .filter((word) => word !== '')
    .flatMap((word) => (widthOf(word) <= width || word.includes('://') ? [word] : [...pieces(word, width)]));
}

function fill(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  let filled = 0;
  for (const word of parts) {
    const wide = widthOf(word);
    if (line === undefined || filled + 1 + wide > width) {
      if (line !== undefined) lines.push(line);
      [line, filled] = [word, wide];
    } else {
      line = `${line} ${word}`;
      filled += 1 + wide;
    }
  }
  return [...lines, line ?? ''];
}
