import { parse } from 'csv-parse/sync';
import { counted } from '../layout/counted.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { Place, Source } from '../diagnostics/place.ts';
import { readCitations, readDescription, type Registration } from './registration.ts';

const header = ['Value', 'Description', 'Reference'];

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The registrations of the upstream registry, by code; lines of unassigned codes are none. Every bad line is a problem. */
export function parseUpstream(source: Source): Result<readonly Registration[]> {
  const refuse = (problem: LineProblem): Diagnostic => lineDiagnostic(source, problem);
  let rows: Row[];
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true };
    // With "info" each record comes beside where it stood, which the types do not say.
    rows = parse(source.text, options) as unknown as Row[];
  } catch {
    // The parser says where it gave up, which for a quote that is never closed is the end of the file.
    const line = source.text.split('\n').findIndex((each) => each.split('"').length % 2 === 0) + 1;
    return fail([
      refuse({ line: Math.max(1, line), found: 'a quote that is not closed, or in the middle of a field' }),
    ]);
  }
  const [first, ...rest] = rows;
  if (first?.record.join() !== header.join()) {
    const found = first === undefined ? 'nothing' : first.record.join(',').slice(0, 80);
    return fail([
      refuse({
        line: first?.info.lines ?? 1,
        message: `${source.file} is not the registry`,
        expected: `the line ${header.join(',')}`,
        found,
        help: 'look whether the registry moved, or changed its columns',
      }),
    ]);
  }
  const diagnostics: Diagnostic[] = [];
  const registrations: Registration[] = [];
  let last = 0;
  for (const { record, info } of rest) {
    const line = readLine(record, last);
    if (typeof line === 'string') diagnostics.push(refuse({ line: info.lines, found: line }));
    else {
      last = line.last;
      if (line.registration !== undefined) registrations.push(line.registration);
    }
  }
  if (registrations.length === 0 && diagnostics.length === 0) {
    diagnostics.push(refuse({ line: 1, found: 'no registration', expected: 'registered codes' }));
  }
  return { value: registrations, diagnostics };
}

/** The last code that a line is about, and its registration if it has one; or in words what is wrong with the line. */
function readLine(
  record: readonly string[],
  last: number,
): { readonly last: number; readonly registration?: Registration } | string {
  const [value = '', description = '', reference = ''] = record;
  if (record.length !== header.length) return counted(record.length, 'field');
  const [, from = '', to = from] = /^([1-9]\d\d)(?:-([1-9]\d\d))?$/u.exec(value) ?? [];
  if (from === '') return `the value "${value}"`;
  const [code, end] = [Number(from), Number(to)];
  if (code <= last || end < code) return `${value} after ${last}`;
  if (description === 'Unassigned') return { last: end };
  if (code !== end) return `one registration for ${value}`;
  const read = readDescription(description);
  const citations = readCitations(reference);
  if (read === undefined) return `the description "${description}"`;
  if (citations === undefined) return `the reference "${reference}"`;
  return { last: end, registration: { code, ...read, citations } };
}

interface LineProblem {
  readonly line: number;
  readonly found: string;
  readonly message?: string;
  readonly expected?: string;
  readonly help?: string;
}

function lineDiagnostic(source: Source, { line, found, message, expected, help }: LineProblem): Diagnostic {
  return {
    code: 'upstream-invalid',
    message: message ?? `${source.file} has a line that makes no sense`,
    place: placeOfLine(source, line),
    expected:
      expected ?? 'a code or a range of unassigned ones, ascending; a phrase, perhaps with a remark; texts in brackets',
    found,
    help: help ?? 'get the file again; if the registry has come to write something new, teach it to codes sync',
  };
}

function placeOfLine(source: Source, line: number): Place {
  const lines = source.text.split('\n');
  const index = Math.min(line, lines.length) - 1;
  const start = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  return source.place(start, start + (lines[index]?.length ?? 0));
}

function fail(diagnostics: readonly Diagnostic[]): Result<readonly Registration[]> {
  return { value: [], diagnostics };
}
