import type { ParsedFile, Path } from '../../parse/parse.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Rule } from '../rule.ts';

// oxlint-disable-next-line no-control-regex
const hidden = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|\p{Surrogate}/u;

/** A text shows all that it holds: no control character, no line separator, no invisible or reordering mark. */
export const controlCharacter: Rule = function* controlCharacter({ registries, fields, problems }) {
  for (const { file } of [...registries, ...problems]) yield* walk(file, file.value, []);
  yield* walk(fields.file, fields.file.value, []);
};

function* walk(file: ParsedFile, value: unknown, path: Path): Generator<Diagnostic> {
  if (typeof value === 'string') {
    const found = hidden.exec(value);
    if (found === null) return;
    const codePoint = found[0].codePointAt(0) ?? 0;
    yield {
      code: 'control-character',
      message: 'a text has a character that does not show',
      place: file.place(path),
      expected: 'visible characters, spaces and line ends',
      found: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
      help: 'remove the character, or write it in words',
    };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield* walk(file, child, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
