import type { Result } from '../diagnostics/diagnostic.ts';
import { parseFile, type ParsedFile } from '../parse/parse.ts';
import { StatementPrinter } from '../print/statements.ts';
import type { RawFile } from '../read/read.ts';

/**
 * What runs of the same process remember of each other, so that a run after an edit costs what was edited: files that
 * were parsed, statements that were printed. Only what the last run needed is kept.
 */
export class Memory {
  readonly printer = new StatementPrinter(true);
  #parsed = new Map<string, Parsed>();
  #before = new Map<string, Parsed>();

  /** Begins a run. */
  begin(): void {
    this.printer.begin();
    this.#before = this.#parsed;
    this.#parsed = new Map();
  }

  /** Parses a file, unless it is the one of last time. */
  readonly parse = (raw: RawFile): Result<ParsedFile | undefined> => {
    const known = this.#before.get(raw.file);
    const same = known !== undefined && Buffer.compare(known.bytes, raw.bytes) === 0;
    const parsed = same ? known : { bytes: raw.bytes, result: parseFile(raw) };
    this.#parsed.set(raw.file, parsed);
    return parsed.result;
  };
}

interface Parsed {
  readonly bytes: Uint8Array;
  readonly result: Result<ParsedFile | undefined>;
}
