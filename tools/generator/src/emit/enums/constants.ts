import { type OptionalKind, StructureKind, VariableDeclarationKind, type VariableStatementStructure } from 'ts-morph';
import { type Constant, constantsOf, namespaceOf, standardRegistry } from '../../model/names.ts';
import type { Model } from '../../model/types.ts';
import { commentText } from '../../print/text.ts';
import { constantDocs } from '../docs.ts';
import type { Emitter, PlannedFile } from '../emitter.ts';

/**
 * One `export const NOT_FOUND: 404 = 404` a constant and a registry. The annotation keeps the literal type where the
 * constant is copied into a `let` or an object.
 */
export const constants: Emitter = {
  name: 'enums/constants',
  emit(model) {
    const standard = standardRegistry(model);
    return model.registries.flatMap((registry) =>
      registry === standard
        ? [constantsFile(model, standard.id, 'enums/src/constants.gen.ts')]
        : [
            constantsFile(model, registry.id, `enums/src/vendors/${registry.id}.constants.gen.ts`),
            vendorFile(model, registry.id, namespaceOf(registry), registry.title),
          ],
    );
  },
};

function constantsFile(model: Model, registry: string, path: string): PlannedFile {
  const statements = constantsOf(model, registry).map(declaration);
  // Without any export the file would be no module, and could not be imported.
  return {
    kind: 'typescript',
    path,
    statements: statements.length === 0 ? [{ kind: StructureKind.ExportDeclaration }] : statements,
  };
}

function declaration(
  constant: Constant,
): OptionalKind<VariableStatementStructure> & { kind: StructureKind.VariableStatement } {
  const code = String(constant.entry.code);
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name: constant.name, type: code, initializer: code }],
    docs: [{ description: `\n${constantDocs(constant)}` }],
  };
}

function vendorFile(model: Model, registry: string, namespace: string, title: string): PlannedFile {
  const codes = [...new Set(constantsOf(model, registry).map(({ entry }) => entry.code))];
  return {
    kind: 'typescript',
    path: `enums/src/vendors/${registry}.gen.ts`,
    statements: [
      {
        kind: StructureKind.ExportDeclaration,
        namespaceExport: namespace,
        moduleSpecifier: `./${registry}.constants.gen.js`,
      },
      {
        kind: StructureKind.TypeAlias,
        isExported: true,
        name: namespace,
        type: codes.length === 0 ? 'never' : codes.join(' | '),
        docs: [{ description: `\nThe status codes of ${commentText(title)}.` }],
      },
    ],
  };
}
