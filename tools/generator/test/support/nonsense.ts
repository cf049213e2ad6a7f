import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../../src/diagnostics/format.ts';
import type { RawFile } from '../../src/read/read.ts';

/** What makes no sense about a diagnostic of some files: nothing, unless the generator has a bug. */
export function nonsenseOf(diagnostic: Diagnostic, files: readonly RawFile[]): string[] {
  const { code, place, message, help, expected, found } = diagnostic;
  const bytes = files.find(({ file }) => file === place.file)?.bytes;
  if (bytes === undefined) return [`${code}: it is about ${place.file}`];
  const lines = new TextDecoder().decode(bytes).split(/\r?\n|\r$/u);
  const { line = 0, column = 0, text } = place;
  // Where the stack ends depends on the machine, so that only the line is told.
  const lineOnly = text === undefined && column === 0 && found?.startsWith('collections inside') === true;
  const shown = formatDiagnostic(diagnostic).split('\n');
  const rules: [string, boolean][] = [
    ['it has no line of the file', lineOnly ? line > 0 && line <= lines.length : text === lines[line - 1]],
    ['it has no column of the line', lineOnly || (column > 0 && column <= (text ?? '').length + 1)],
    ['it has an empty text', [message, help, expected, found].every((each) => each !== undefined && /\S/u.test(each))],
    ['it is long', shown.length <= 10],
    ['it shows a control character', shown.every((each) => !/[\p{Cc}\u2028\u2029]/u.test(each))],
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => `${code}: ${rule}`);
}
