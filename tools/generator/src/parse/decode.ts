import type { Result } from '../diagnostics/diagnostic.ts';
import { Source } from '../diagnostics/place.ts';
import type { RawFile } from '../read/read.ts';

/** Decodes a file as UTF-8. A byte order mark is dropped; CRLF stays (YAML folds it). */
export function decode({ file, bytes }: RawFile): Result<Source | undefined> {
  try {
    return {
      value: new Source(file, new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
      diagnostics: [],
    };
  } catch {
    const good = decodablePrefix(bytes);
    const source = new Source(file, new TextDecoder().decode(bytes));
    const byte = bytes[lengthInBytes(good, bytes)] ?? 0;
    return {
      value: undefined,
      diagnostics: [
        {
          code: 'not-utf8',
          message: `${file} is not UTF-8 text`,
          place: source.place(good.length, good.length + 1),
          expected: 'UTF-8',
          found: isUtf16(bytes)
            ? 'UTF-16'
            : `the byte 0x${byte.toString(16).padStart(2, '0').toUpperCase()} where a character should begin`,
          help: 'save the file as UTF-8',
        },
      ],
    };
  }
}

/** The longest text that the file begins with, by bisection over its prefixes (one may end inside a character, hence `stream`). */
function decodablePrefix(bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodePrefix(bytes, middle) === undefined) bad = middle;
    else good = middle;
  }
  return decodePrefix(bytes, good) ?? '';
}

function decodePrefix(bytes: Uint8Array, length: number): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return undefined;
  }
}

/** Where in the bytes a decoded prefix ends; the byte order mark is no part of the text. */
function lengthInBytes(prefix: string, bytes: Uint8Array): number {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return mark + new TextEncoder().encode(prefix).length;
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
