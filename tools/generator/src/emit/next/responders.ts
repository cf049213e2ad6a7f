import { type FunctionDeclarationStructure, StructureKind } from 'ts-morph';
import { type Responder, responders } from '../../model/responders.ts';
import type { Emitter } from '../emitter.ts';
import { importOf } from '../problem/statements.ts';
import { fieldArguments, fieldParameters, parameterImports, responderDocs } from '../responders.ts';

/** A function for each status of success and redirection that an answer alone can satisfy: it makes a `Response`. */
export const nextResponders: Emitter = {
  name: 'next/responders',
  emit: (model) => [
    {
      kind: 'typescript',
      path: 'next/src/responders.gen.ts',
      statements: [
        ...parameterImports(responders(model)),
        importOf('./respond.js', ['respond', 'type ResponderInit']),
        ...responders(model).map(responder),
      ],
    },
  ],
};

function responder(each: Responder): FunctionDeclarationStructure {
  const { name, entry, content } = each;
  const given = content === 'none' ? 'undefined' : 'content';
  const parameters = fieldParameters(each);
  if (content !== 'none') {
    const hasQuestionToken = content === 'optional';
    parameters.push({ kind: StructureKind.Parameter, name: 'content', type: 'unknown', hasQuestionToken });
  }
  parameters.push({ kind: StructureKind.Parameter, name: 'init', type: 'ResponderInit', hasQuestionToken: true });
  return {
    kind: StructureKind.Function,
    isExported: true,
    name,
    parameters,
    returnType: 'Response',
    statements: [`return respond(${entry.code}, ${fieldArguments(each)}, ${given}, init);`],
    docs: responderDocs(each),
  };
}
