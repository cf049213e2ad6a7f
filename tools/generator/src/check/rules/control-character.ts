import type { ParsedFile } from '../../parse/parse.ts';
import type { Path } from '../../parse/path.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hiddenCharacter } from '../../diagnostics/hidden.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Rule } from '../rule.ts';

/** A text shows all that it holds: no control character, no line separator, no invisible or reordering mark. */
export const controlCharacter: Rule = function* controlCharacter({ registries, fields, problems }) {
  const tables = fields === undefined ? [] : [fields];
  for (const { file } of [...registries, ...tables, ...problems]) yield* walk(file, file.value, []);
};

function* walk(file: ParsedFile, value: unknown, path: Path): Generator<Diagnostic> {
  if (typeof value === 'string') {
    // Line ends are no matter here: the shape says which texts are one line.
    const found = hiddenCharacter.exec(value.replaceAll('\n', ' '));
    if (found === null) return;
    const codePoint = found[0].codePointAt(0) ?? 0;
    yield {
      code: 'control-character',
      message: 'a text has a character that does not show',
      place: placeOfCharacter(file.place(path), found[0]),
      expected: 'visible characters, spaces and line ends',
      found: codePoint === 9 ? 'a tab' : `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
      help: 'remove the character, or write it in words',
    };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield* walk(file, child, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** The character itself, where the line that is shown has it; it has not where it is written as an escape. */
function placeOfCharacter(text: Place, character: string): Place {
  const { column = 1, text: line = '' } = text;
  const at = line.indexOf(character, column - 1);
  return at === -1 ? text : { ...text, column: at + 1, length: character.length };
}
