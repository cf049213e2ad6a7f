/** A place in a file. Line and column count from 1; `text` is the source line. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** How many UTF-16 units are meant, from the column on. */
  readonly length?: number;
  readonly text?: string;
}

/** A decoded source file with what is needed to turn an offset into a line and a column. */
export class Source {
  readonly file: string;
  readonly text: string;
  readonly #lineStarts: number[] = [0];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.#lineStarts.push(at + 1);
    }
  }

  /** The place of the text from `start` up to `end`; a range over several lines is cut at the first line's end. */
  place(start: number, end: number): Place {
    const from = Math.min(Math.max(start, 0), this.text.length);
    const index = this.#lineAt(from);
    const lineStart = this.#lineStarts[index] ?? 0;
    const next = this.#lineStarts[index + 1];
    const text = this.text.slice(lineStart, next === undefined ? undefined : next - 1).replace(/\r$/u, '');
    const length = Math.max(1, Math.min(end, lineStart + text.length) - from);
    return { file: this.file, line: index + 1, column: from - lineStart + 1, length, text };
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
