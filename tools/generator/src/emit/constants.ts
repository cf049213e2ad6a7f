/** What constants are written as, whatever they are of. */
import { type StatementStructures, StructureKind, VariableDeclarationKind } from 'ts-morph';
import type { Constant } from '../model/names.ts';
import { constantDocs } from './docs.ts';
import type { PlannedFile } from './emitter.ts';

/** A constant that holds a literal. */
export interface LiteralConstant {
  readonly name: string;
  readonly literal: string;
  readonly docs: string;
}

/** The constant of a status code. */
export function codeConstant(constant: Constant): LiteralConstant {
  return { name: constant.name, literal: String(constant.entry.code), docs: constantDocs(constant) };
}

/** A module of constants. The annotations keep the literal types where a constant is copied into a `let` or an object. */
export function constantsFile(path: string, constants: readonly LiteralConstant[]): PlannedFile {
  const statements = constants.map(({ name, literal, docs }): StatementStructures => ({
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, type: literal, initializer: literal }],
    docs: [{ description: `\n${docs}` }],
  }));
  // Without any export the file would be no module, and could not be imported.
  return {
    kind: 'typescript',
    path,
    statements: statements.length === 0 ? [{ kind: StructureKind.ExportDeclaration }] : statements,
  };
}

/** A module of constants, and beside it one that makes of them a namespace and a union type of the same name. */
export function namespaceFiles(
  stem: string,
  namespace: string,
  docs: string,
  constants: readonly LiteralConstant[],
  further: readonly StatementStructures[] = [],
  importEnding = '.js',
): PlannedFile[] {
  const literals = [...new Set(constants.map(({ literal }) => literal))];
  const statements: StatementStructures[] = [
    {
      kind: StructureKind.ExportDeclaration,
      namespaceExport: namespace,
      moduleSpecifier: `./${stem.slice(stem.lastIndexOf('/') + 1)}.constants.gen${importEnding}`,
    },
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: namespace,
      type: literals.length === 0 ? 'never' : literals.join(' | '),
      docs: [{ description: `\n${docs}` }],
    },
    ...further,
  ];
  return [
    constantsFile(`${stem}.constants.gen.ts`, constants),
    { kind: 'typescript', path: `${stem}.gen.ts`, statements },
  ];
}
