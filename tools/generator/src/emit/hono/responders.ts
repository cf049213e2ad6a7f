import {
  type FunctionDeclarationStructure,
  type ParameterDeclarationStructure,
  StructureKind,
  type TypeParameterDeclarationStructure,
} from 'ts-morph';
import { freeIdentifier } from '../../model/identifiers.ts';
import { type Responder, responders } from '../../model/responders.ts';
import { entryDocs, statusFieldDocs } from '../docs.ts';
import type { Emitter } from '../emitter.ts';
import { argumentImports, builderOf } from '../problem/grammar.ts';
import { importOf } from '../problem/statements.ts';

/** A function for each status of success and redirection that an answer alone can satisfy; its type says which one. */
export const honoResponders: Emitter = {
  name: 'hono/responders',
  emit: (model) => [
    {
      kind: 'typescript',
      path: 'hono/src/responders.gen.ts',
      statements: [
        ...argumentImports(
          responders(model).flatMap(({ fields }) => fields.map(({ field }) => builderOf(field.grammar))),
        ),
        importOf('hono', ['Context'], true),
        importOf('./answered.js', ['Answered', 'Content'], true),
        importOf('./respond.js', ['respond']),
        ...responders(model).map(responder),
      ],
    },
  ],
};

function responder({ name, entry, fields, content }: Responder): FunctionDeclarationStructure {
  const code = String(entry.code);
  const options = fields.map(({ field }) => freeIdentifier(field.option));
  const none = content === 'none';
  return {
    kind: StructureKind.Function,
    isExported: true,
    name,
    typeParameters: none ? [] : [typeOfContent(content)],
    parameters: [
      { name: 'c', type: 'Context' },
      ...fields.map(({ field, asked }): ParameterDeclarationStructure => {
        const { type } = builderOf(field.grammar);
        return {
          kind: StructureKind.Parameter,
          name: freeIdentifier(field.option),
          type: asked === 'required' ? type : `${type} | null`,
        };
      }),
      ...(none ? [] : [{ name: 'content', type: 'C', hasQuestionToken: content === 'optional' }]),
    ],
    returnType: none ? `Answered<${code}>` : `Answered<${code}, C>`,
    statements: [`return respond(${['c', code, `[${options.join(', ')}]`, ...(none ? [] : ['content'])].join(', ')});`],
    docs: [{ description: `\n${[entryDocs(entry), '', ...params()].join('\n').trimEnd()}` }],
  };

  function params(): string[] {
    return fields.map((field) => `@param ${freeIdentifier(field.field.option)} - ${statusFieldDocs(field)}`);
  }
}

/** What is left out is of no type of its own. */
function typeOfContent(content: 'optional' | 'expected'): TypeParameterDeclarationStructure {
  const parameter = { kind: StructureKind.TypeParameter, name: 'C', constraint: 'Content' } as const;
  return content === 'optional' ? { ...parameter, default: 'undefined' } : parameter;
}
