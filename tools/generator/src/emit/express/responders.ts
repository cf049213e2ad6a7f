import { type FunctionDeclarationStructure, type ParameterDeclarationStructure, StructureKind } from 'ts-morph';
import { freeIdentifier } from '../../model/identifiers.ts';
import { type Responder, responders } from '../../model/responders.ts';
import { entryDocs, statusFieldDocs } from '../docs.ts';
import type { Emitter } from '../emitter.ts';
import { argumentImports, builderOf } from '../problem/grammar.ts';
import { importOf } from '../problem/statements.ts';

/** A function for each status of success and redirection that an answer alone can satisfy. */
export const expressResponders: Emitter = {
  name: 'express/responders',
  emit: (model) => [
    {
      kind: 'typescript',
      path: 'express/src/responders.gen.ts',
      statements: [
        ...argumentImports(
          responders(model).flatMap(({ fields }) => fields.map(({ field }) => builderOf(field.grammar))),
        ),
        importOf('express', ['Response'], true),
        importOf('./respond.js', ['respond']),
        ...responders(model).map(responder),
      ],
    },
  ],
};

function responder({ name, entry, fields, content }: Responder): FunctionDeclarationStructure {
  const options = fields.map(({ field }) => freeIdentifier(field.option));
  const given = content === 'none' ? [] : ['content'];
  return {
    kind: StructureKind.Function,
    isExported: true,
    name,
    parameters: [
      { name: 'response', type: 'Response' },
      ...fields.map(({ field, asked }): ParameterDeclarationStructure => {
        const { type } = builderOf(field.grammar);
        return {
          kind: StructureKind.Parameter,
          name: freeIdentifier(field.option),
          type: asked === 'required' ? type : `${type} | null`,
        };
      }),
      ...(content === 'none' ? [] : [{ name: 'content', type: 'unknown', hasQuestionToken: content === 'optional' }]),
    ],
    returnType: 'void',
    statements: [`respond(${['response', String(entry.code), `[${options.join(', ')}]`, ...given].join(', ')});`],
    docs: [{ description: `\n${[entryDocs(entry), '', ...params()].join('\n').trimEnd()}` }],
  };

  function params(): string[] {
    return fields.map((field) => `@param ${freeIdentifier(field.field.option)} - ${statusFieldDocs(field)}`);
  }
}
