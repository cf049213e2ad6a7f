import { type Document, isScalar, parseAllDocuments } from 'yaml';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { Place, Source } from '../diagnostics/place.ts';
import type { RawFile } from '../read/read.ts';
import { decode } from './decode.ts';
import type { Path } from './path.ts';
import { locate } from './locate.ts';
import { syntaxErrors, unparsable } from './syntax.ts';
import { findTraps } from './traps.ts';

/** A YAML file as plain values that still know where they were written. */
export interface ParsedFile {
  readonly source: Source;
  readonly value: unknown;
  /** The place of the value at `path`, or of its key; of the nearest parent where there is none. */
  readonly place: (path: Path, part?: 'key' | 'value') => Place;
}

/** Parses one YAML file. What comes back is `undefined` unless the file is free of problems so far. */
export function parseFile(raw: RawFile): Result<ParsedFile | undefined> {
  const { value: source, diagnostics } = decode(raw);
  if (source === undefined) return { value: undefined, diagnostics };
  try {
    const { value: document, diagnostics: problems } = parseDocument(source);
    if (document === undefined) return fail(problems);
    const traps = findTraps(document, source);
    if (traps.length > 0) return fail(traps);
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return {
      value: { source, value, place: (path, part) => locate(document, source, path, part) },
      diagnostics: [],
    };
  } catch (error) {
    return fail([unparsable(source, error)]);
  }
}

/** The one document of a file. */
function parseDocument(source: Source): Result<Document.Parsed | undefined> {
  const parsed = parseAllDocuments(source.text, {
    prettyErrors: false,
    uniqueKeys: false,
    merge: false,
    version: '1.2',
  });
  const documents = 'empty' in parsed ? [] : parsed;
  const errors = documents.flatMap((each) => each.errors);
  if (errors.length > 0) return fail(syntaxErrors(source, errors));
  const [document, second] = documents;
  if (document === undefined || isBlank(document)) return fail([emptyFile(source)]);
  if (second !== undefined) return fail([secondDocument(source, second.range[0], documents.length)]);
  return { value: document, diagnostics: [] };
}

function fail(diagnostics: readonly Diagnostic[]): Result<undefined> {
  return { value: undefined, diagnostics };
}

function isBlank({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.value === null && contents.source === '');
}

function emptyFile(source: Source): Diagnostic {
  return {
    code: 'empty-file',
    message: `${source.file} has no content`,
    place: source.place(0, 0),
    expected: 'a YAML mapping',
    found: source.text.trim() === '' ? 'an empty file' : 'nothing but comments',
    help: 'write the content, or delete the file',
  };
}

function secondDocument(source: Source, at: number, count: number): Diagnostic {
  return {
    code: 'yaml-documents',
    message: `${source.file} has more than one YAML document`,
    place: source.place(at, at + '---'.length),
    expected: 'one document',
    found: `${count} documents`,
    help: 'remove the line ---, or move what follows it into a file of its own',
  };
}
