import { type FunctionDeclarationStructure, StructureKind } from 'ts-morph';
import { type Responder, responders } from '../../model/responders.ts';
import type { Emitter } from '../emitter.ts';
import { importOf } from '../problem/statements.ts';
import { fieldArguments, fieldParameters, parameterImports, responderDocs } from '../responders.ts';

/** A function for each status of success and redirection that an answer alone can satisfy. */
export const expressResponders: Emitter = {
  name: 'express/responders',
  emit: (model) => [
    {
      kind: 'typescript',
      path: 'express/src/responders.gen.ts',
      statements: [
        ...parameterImports(responders(model)),
        importOf('express', ['Response'], true),
        importOf('./respond.js', ['respond']),
        ...responders(model).map(responder),
      ],
    },
  ],
};

function responder(each: Responder): FunctionDeclarationStructure {
  const { name, entry, content } = each;
  const given = content === 'none' ? [] : ['content'];
  return {
    kind: StructureKind.Function,
    isExported: true,
    name,
    parameters: [
      { name: 'response', type: 'Response' },
      ...fieldParameters(each),
      ...(content === 'none' ? [] : [{ name: 'content', type: 'unknown', hasQuestionToken: content === 'optional' }]),
    ],
    returnType: 'void',
    statements: [`respond(${['response', String(entry.code), fieldArguments(each), ...given].join(', ')});`],
    docs: responderDocs(each),
  };
}
