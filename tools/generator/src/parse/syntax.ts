import type { ErrorCode, YAMLParseError } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/place.ts';

/** How far below a syntax error, in lines, others are taken to follow from it. */
const reach = 3;

/**
 * The syntax errors of a file. One slip makes the parser stumble over the lines after it, too: of errors close to each
 * other only the first is shown.
 */
export function syntaxErrors(source: Source, errors: readonly YAMLParseError[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const diagnostic = toDiagnostic(source, error);
    const line = diagnostic.place.line ?? 0;
    if (line - last > reach) found.push(diagnostic);
    last = line;
  }
  return found;
}

/** A file that the parser cannot get through at all. */
export function unparsable(source: Source, error: unknown): Diagnostic {
  return error instanceof RangeError
    ? tooDeep(source, 0)
    : syntaxError(source, 0, 1, `the parser gave up: ${String(error)}`);
}

export function syntaxError(
  source: Source,
  start: number,
  end: number,
  found: string,
  advice: Advice = general,
): Diagnostic {
  return {
    code: 'yaml-syntax',
    message: `${source.file} is not well-formed YAML`,
    place: source.place(start, end),
    found,
    ...advice,
  };
}

interface Advice {
  readonly expected: string;
  readonly help: string;
}

const general: Advice = {
  expected: 'well-formed YAML 1.2',
  help: 'mend the line that is shown, or the one before it',
};

const indentation: Advice = {
  expected: 'the indentation of the lines around it',
  help: 'indent the line like its neighbours, and close every bracket',
};

/** What to do about the slips that happen most. */
const advices: { readonly [Code in ErrorCode]?: Advice } = {
  TAB_AS_INDENT: { expected: 'spaces', help: 'indent with spaces, not tabs' },
  BLOCK_AS_IMPLICIT_KEY: {
    expected: 'one "key: value" a line',
    help: 'put the text in quotes if the colon belongs to it, or mend the indentation',
  },
  BAD_SCALAR_START: {
    expected: 'a value that begins with a letter, a digit or a quote',
    help: 'put the text in quotes',
  },
  BAD_DQ_ESCAPE: {
    expected: String.raw`an escape that YAML knows, such as \n or \u00E9`,
    help: String.raw`write \\ for a backslash, or use single quotes`,
  },
  MISSING_CHAR: indentation,
  BAD_INDENT: indentation,
  BAD_COLLECTION_TYPE: indentation,
};

const unclosed: Advice = {
  expected: 'the character that closes what was opened',
  help: 'close the quote or the bracket',
};

function adviceFor({ code, message }: YAMLParseError): Advice | undefined {
  return message.startsWith('Missing closing') ? unclosed : advices[code];
}

function toDiagnostic(source: Source, error: YAMLParseError): Diagnostic {
  if (error.code === 'RESOURCE_EXHAUSTION') return tooDeep(source, error.pos[0]);
  const [start, end] = visible(source.text, error.pos);
  const { text = '' } = source.place(start, end);
  if (/^(?:<{7}|={7}|>{7})(?: |$)/u.test(text)) {
    const lineStart = source.text.lastIndexOf('\n', start - 1) + 1;
    return syntaxError(source, lineStart, lineStart + text.length, 'the mark of a merge conflict', {
      expected: 'the text that was agreed on',
      help: 'resolve the conflict',
    });
  }
  return syntaxError(source, start, end, error.message, adviceFor(error));
}

/** The parser points at the space before what it stumbles over, or at the end of the file: neither shows anything. */
function visible(text: string, [start, end]: readonly [number, number]): [number, number] {
  let from = start;
  while (text.charAt(from) === ' ') from += 1;
  if (from < text.length && !/[\r\n]/u.test(text.charAt(from))) return [from, Math.max(end, from + 1)];
  const last = text.slice(0, start).trimEnd().length;
  return last === 0 ? [start, end] : [last - 1, last];
}

/** Where exactly the stack ends depends on the machine: only the line is told. */
function tooDeep(source: Source, offset: number): Diagnostic {
  const { file, line } = source.place(offset, offset);
  return {
    ...syntaxError(source, 0, 0, 'collections inside collections, too many to follow', {
      expected: 'no more levels than a schema file needs',
      help: 'remove the brackets or the indentation that nobody needs',
    }),
    place: { file, ...(line === undefined ? {} : { line }) },
  };
}
