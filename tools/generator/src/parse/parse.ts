import { type Document, isCollection, isMap, isPair, isScalar, LineCounter, parseAllDocuments, type Range } from 'yaml';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { Place, Source } from '../diagnostics/place.ts';
import type { RawFile } from '../read/read.ts';
import { decode } from './decode.ts';
import { findTraps } from './traps.ts';

/** The way from a document's root to a value: field names and item numbers. */
export type Path = readonly (string | number)[];

/** A YAML file as plain values that still know where they were written. */
export interface ParsedFile {
  readonly source: Source;
  readonly value: unknown;
  /** The place of the value at `path`, or of its key; of the nearest parent where there is none. */
  readonly place: (path: Path, part?: 'key' | 'value') => Place;
}

/** Parses one YAML file. What comes back is `undefined` unless the file is free of problems so far. */
export function parseFile(raw: RawFile): Result<ParsedFile | undefined> {
  const decoded = decode(raw);
  if (decoded.value === undefined) return { value: undefined, diagnostics: decoded.diagnostics };
  const source = decoded.value;
  let documents: Document.Parsed[];
  try {
    const parsed = parseAllDocuments(source.text, {
      lineCounter: new LineCounter(),
      prettyErrors: false,
      uniqueKeys: false,
      merge: false,
      version: '1.2',
    });
    documents = 'empty' in parsed ? [] : parsed;
  } catch (error) {
    return fail([syntaxError(source, 0, `the parser gave up: ${String(error)}`)]);
  }
  const [document, second] = documents;
  const errors = documents.flatMap(({ errors: found }) =>
    found.map((error) => syntaxError(source, error.pos[0], error.message, error.pos[1])),
  );
  if (errors.length > 0) return fail(errors);
  if (document === undefined || document.contents === null || isBlank(document)) {
    return fail([
      {
        code: 'empty-file',
        message: `${source.file} has no content`,
        place: source.place(0, 0),
        expected: 'a YAML mapping',
        found: 'nothing but space and comments',
        help: 'write the content, or delete the file',
      },
    ]);
  }
  if (second !== undefined) {
    const at = second.range[0];
    return fail([
      {
        code: 'yaml-documents',
        message: `${source.file} has more than one YAML document`,
        place: source.place(at, at),
        expected: 'one document',
        found: `${documents.length} documents`,
        help: 'remove the line ---, or move what follows it into a file of its own',
      },
    ]);
  }
  try {
    const traps = findTraps(document, source);
    if (traps.length > 0) return fail(traps);
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return {
      value: { source, value, place: (path, part) => locate(document, source, path, part) },
      diagnostics: [],
    };
  } catch (error) {
    return fail([syntaxError(source, 0, `the document cannot be read: ${String(error)}`)]);
  }
}

function fail(diagnostics: readonly Diagnostic[]): Result<undefined> {
  return { value: undefined, diagnostics };
}

function isBlank({ contents }: Document.Parsed): boolean {
  return isScalar(contents) && contents.value === null && contents.source === '';
}

function syntaxError(source: Source, start: number, message: string, end = start + 1): Diagnostic {
  return {
    code: 'yaml-syntax',
    message: `${source.file} is not well-formed YAML`,
    place: source.place(start, end),
    found: message,
    help: /tab/iu.test(message) ? 'indent with spaces, not tabs' : 'mend the line that is shown, or the one before it',
  };
}

function locate(document: Document.Parsed, source: Source, path: Path, part: 'key' | 'value' = 'value'): Place {
  let node: unknown = document.contents;
  let range: Range | null | undefined = document.contents?.range;
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) break;
    const item: unknown = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
      : node.items[Number(step)];
    if (item === undefined) break;
    const last = depth === path.length - 1;
    if (isPair(item)) {
      node = item.value;
      range = last && part === 'key' ? rangeOf(item.key) : (rangeOf(item.value) ?? rangeOf(item.key));
    } else {
      node = item;
      range = rangeOf(item) ?? range;
    }
  }
  return source.place(range?.[0] ?? 0, range?.[1] ?? 0);
}

function rangeOf(node: unknown): Range | null | undefined {
  return isScalar(node) || isCollection(node) ? node.range : undefined;
}
