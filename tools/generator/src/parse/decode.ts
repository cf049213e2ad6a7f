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
    const offset = firstInvalidByte(bytes);
    const source = new Source(file, new TextDecoder('latin1').decode(bytes.subarray(0, offset + 1)));
    const byte = bytes[offset] ?? 0;
    return {
      value: undefined,
      diagnostics: [
        {
          code: 'not-utf8',
          message: `${file} is not UTF-8 text`,
          place: source.place(offset, offset + 1),
          expected: 'UTF-8',
          found: `the byte 0x${byte.toString(16).padStart(2, '0').toUpperCase()}, which no character starts or continues with here`,
          help: 'save the file as UTF-8',
        },
      ],
    };
  }
}

/** The longest decodable prefix, by bisection over prefixes (a prefix may end inside a character, hence `stream`). */
function firstInvalidByte(bytes: Uint8Array): number {
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return Math.min(good, bytes.length - 1);
}
