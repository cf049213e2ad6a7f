import { camelCase } from '../../model/case.ts';
import { type StatementStructures, StructureKind, VariableDeclarationKind } from 'ts-morph';
import { prettyLiteral } from '../../print/pretty.ts';
import { commentText } from '../../print/text.ts';
import type { Emitter } from '../emitter.ts';
import { inlineResponses } from './openapi.ts';
import { draft2020, type JsonSchema, toDocument } from './schema.ts';
import { allSchemas } from './schemas.ts';

/** A TypeScript module a schema, whose type is exact, and an index of them all. */
export const schemaModules: Emitter = {
  name: 'json-schema/modules',
  emit(model, { schemaBase }) {
    const schemas = allSchemas(model);
    return [
      ...schemas.map((named) => ({
        kind: 'typescript' as const,
        path: `json-schema/src/schemas/${named.name}.gen.ts`,
        statements: [
          exactConstant(camelCase(named.name), toDocument(named, draft2020, schemaBase), named.schema.title),
        ],
      })),
      {
        kind: 'typescript',
        path: 'json-schema/src/schemas.gen.ts',
        statements: schemas.map(({ name }) => ({
          kind: StructureKind.ExportDeclaration,
          namedExports: [camelCase(name)],
          moduleSpecifier: `./schemas/${name}.gen.js`,
        })),
      },
    ];
  },
};

/** The OpenAPI response of each error status, for the helper that puts them together. */
export const responseModule: Emitter = {
  name: 'json-schema/responses',
  emit(model) {
    const responses = inlineResponses(model);
    return [
      {
        kind: 'typescript',
        path: 'json-schema/src/responses.gen.ts',
        statements: [exactConstant('responsesByStatus', responses, 'OpenAPI response objects by error status.')],
      },
    ];
  },
};

function exactConstant(name: string, value: JsonSchema, doc: string): StatementStructures {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, initializer: `${prettyLiteral(value)} as const` }],
    docs: [{ description: `\n${commentText(doc)}` }],
  };
}
