import {
  type ImportDeclarationStructure,
  type StatementStructures,
  StructureKind,
  VariableDeclarationKind,
} from 'ts-morph';

/** The type parameter of what an error's extension members are. */
export const typeParameter = { name: 'X', constraint: 'Extensions', default: 'NoExtensions' };

/** `import { names } from 'module'` */
export function importOf(
  moduleSpecifier: string,
  namedImports: readonly string[],
  isTypeOnly = false,
): ImportDeclarationStructure {
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier, namedImports: [...namedImports], isTypeOnly };
}

/** `export const name = initializer`, documented. */
export function constantStatement(name: string, initializer: string, doc: string): StatementStructures {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, initializer }],
    docs: [{ description: `\n${doc}` }],
  };
}
