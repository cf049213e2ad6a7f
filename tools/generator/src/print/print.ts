import { IndentationText, NewLineKind, Project, QuoteKind, type StatementStructures, StructureKind } from 'ts-morph';
import { stringify } from 'yaml';
import type { ProjectFile } from '../emit/project/project-emitter.ts';
import { compareText } from '../model/order.ts';
import { type Header, ownHeader, withComment, withHeader } from './header.ts';

/** A generated file's text. */
export interface PrintedFile {
  readonly path: string;
  readonly text: string;
}

/** Prints planned files, by path. The only place where structures become text. */
export function print(planned: readonly ProjectFile[], header: Header = ownHeader): PrintedFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Single,
    },
  });
  return planned
    .map((file) => ({ path: file.path, text: printFile(project, file, header) }))
    .sort((a, b) => compareText(a.path, b.path));
}

function printFile(project: Project, file: ProjectFile, header: Header): string {
  switch (file.kind) {
    case 'yaml':
      return withHeader(file.path, stringify(file.value, { aliasDuplicateObjects: false, lineWidth: 0 }), header);
    case 'json':
      return `${JSON.stringify(withComment(file.value, header), undefined, 2)}\n`;
    case 'text':
      return withHeader(file.path, `${file.text.trimEnd()}\n`, header);
    case 'typescript': {
      const source = project.createSourceFile(
        `/${file.path}`,
        { statements: spaced(file.statements) },
        { overwrite: true },
      );
      source.formatText({ indentSize: 2 });
      const text = source.getFullText();
      source.forget();
      return withHeader(file.path, `${text.trim()}\n`, header);
    }
  }
}

/** Statements with a blank line between them; imports and re-exports stand together. */
function spaced(statements: readonly StatementStructures[]): StatementStructures[] {
  return statements.map((statement, index) => {
    const before = statements[index - 1];
    const together = before === undefined || (moduleKinds.has(before.kind) && moduleKinds.has(statement.kind));
    // Around what has a body ts-morph leaves a blank line of its own.
    return together || bodyKinds.has(before.kind) || bodyKinds.has(statement.kind)
      ? statement
      : { ...statement, leadingTrivia: (writer) => writer.newLine() };
  });
}

const moduleKinds: ReadonlySet<StructureKind> = new Set([
  StructureKind.ImportDeclaration,
  StructureKind.ExportDeclaration,
]);

const bodyKinds: ReadonlySet<StructureKind> = new Set([
  StructureKind.Class,
  StructureKind.Enum,
  StructureKind.Function,
  StructureKind.Interface,
  StructureKind.Module,
]);
