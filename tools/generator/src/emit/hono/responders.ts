import { type FunctionDeclarationStructure, StructureKind, type TypeParameterDeclarationStructure } from 'ts-morph';
import { type Responder, responders } from '../../model/responders.ts';
import type { Emitter } from '../emitter.ts';
import { importOf } from '../problem/statements.ts';
import { fieldArguments, fieldParameters, parameterImports, responderDocs } from '../responders.ts';

/** A function for each status of success and redirection that an answer alone can satisfy; its type says which one. */
export const honoResponders: Emitter = {
  name: 'hono/responders',
  emit: (model) => [
    {
      kind: 'typescript',
      path: 'hono/src/responders.gen.ts',
      statements: [
        ...parameterImports(responders(model)),
        importOf('hono', ['Context'], true),
        importOf('./answered.js', ['Answered', 'Content'], true),
        importOf('./respond.js', ['respond']),
        ...responders(model).map(responder),
      ],
    },
  ],
};

function responder(each: Responder): FunctionDeclarationStructure {
  const { name, entry, content } = each;
  const code = String(entry.code);
  const none = content === 'none';
  return {
    kind: StructureKind.Function,
    isExported: true,
    name,
    typeParameters: none ? [] : [typeOfContent(content)],
    parameters: [
      { name: 'c', type: 'Context' },
      ...fieldParameters(each),
      ...(none ? [] : [{ name: 'content', type: 'C', hasQuestionToken: content === 'optional' }]),
    ],
    returnType: none ? `Answered<${code}>` : `Answered<${code}, C>`,
    statements: [`return respond(${['c', code, fieldArguments(each), ...(none ? [] : ['content'])].join(', ')});`],
    docs: responderDocs(each),
  };
}

/** What is left out is of no type of its own. */
function typeOfContent(content: 'optional' | 'expected'): TypeParameterDeclarationStructure {
  const parameter = { kind: StructureKind.TypeParameter, name: 'C', constraint: 'Content' } as const;
  return content === 'optional' ? { ...parameter, default: 'undefined' } : parameter;
}
