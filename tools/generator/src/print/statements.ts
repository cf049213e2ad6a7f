import {
  CodeBlockWriter,
  IndentationText,
  NewLineKind,
  Project,
  QuoteKind,
  type StatementStructures,
  StructureKind,
} from 'ts-morph';

/**
 * Prints statements one by one: a file of ten thousand classes takes no more memory than one class at a time, and what
 * was printed before is not printed again, so that a run after an edit costs what was edited.
 */
export class StatementPrinter {
  #project = newProject();
  #count = 0;
  readonly #remembers: boolean;
  #printed = new Map<string, string>();
  #before = new Map<string, string>();

  /** @param remembers - whether there will be another run, for which to keep what this one prints */
  constructor(remembers = false) {
    this.#remembers = remembers;
  }

  /** Begins a run: what neither this run nor the last one prints is forgotten. */
  begin(): void {
    this.#before = this.#printed;
    this.#printed = new Map();
  }

  /** The text of a file's statements, with a blank line between them; imports and re-exports stand together. */
  print(statements: readonly StatementStructures[]): string {
    return statements
      .map((statement, index) => {
        const before = statements[index - 1];
        const together = before !== undefined && moduleKinds.has(before.kind) && moduleKinds.has(statement.kind);
        return `${before === undefined ? '' : together ? '\n' : '\n\n'}${this.#text(statement)}`;
      })
      .join('');
  }

  #text(statement: StatementStructures): string {
    if (!this.#remembers) return this.#format(statement);
    const key = JSON.stringify(statement, written);
    const text = this.#printed.get(key) ?? this.#before.get(key) ?? this.#format(statement);
    this.#printed.set(key, text);
    return text;
  }

  #format(statement: StatementStructures): string {
    // Under a name that was there before, the formatter would take the text of before for that of now; and it remembers
    // all that it formatted, so that now and then a new one has to begin.
    this.#count += 1;
    if (this.#count % lifetime === 0) this.#project = newProject();
    const source = this.#project.createSourceFile(`/${this.#count}.ts`, { statements: [statement] });
    source.formatText({ indentSize: 2 });
    const text = source.getFullText().trim();
    source.forget();
    return text;
  }
}

/** How many statements a project prints before it makes way for the next one. */
const lifetime = 200;

function newProject(): Project {
  return new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Single,
    },
  });
}

/** What a function of a structure writes, in place of the function. */
function written(_name: string, value: unknown): unknown {
  if (typeof value !== 'function') return value;
  const writer = new CodeBlockWriter({ indentNumberOfSpaces: 2, newLine: '\n' });
  (value as (writer: CodeBlockWriter) => void)(writer);
  return { written: writer.toString() };
}

const moduleKinds: ReadonlySet<StructureKind> = new Set([
  StructureKind.ImportDeclaration,
  StructureKind.ExportDeclaration,
]);
