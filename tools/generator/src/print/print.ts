import { stringify } from 'yaml';
import type { ProjectFile } from '../emit/project/project-emitter.ts';
import { compareText } from '../model/order.ts';
import { type Header, ownHeader, withComment, withHeader } from './header.ts';
import { StatementPrinter } from './statements.ts';

/** A generated file's text. */
export interface PrintedFile {
  readonly path: string;
  readonly text: string;
}

/** Prints planned files, by path. The only place where structures become text. */
export function print(
  planned: readonly ProjectFile[],
  header: Header = ownHeader,
  printer = new StatementPrinter(),
): PrintedFile[] {
  return planned
    .map((file) => ({ path: file.path, text: printFile(file, header, printer) }))
    .sort((a, b) => compareText(a.path, b.path));
}

function printFile(file: ProjectFile, header: Header, printer: StatementPrinter): string {
  switch (file.kind) {
    case 'yaml':
      return withHeader(file.path, stringify(file.value, { aliasDuplicateObjects: false, lineWidth: 0 }), header);
    case 'json':
      return `${JSON.stringify(withComment(file.value, header), undefined, 2)}\n`;
    case 'text':
      return withHeader(file.path, `${file.text.trimEnd()}\n`, header);
    case 'typescript':
      return withHeader(file.path, `${printer.print(file.statements)}\n`, header);
  }
}
