import { type FunctionDeclarationStructure, type ParameterDeclarationStructure, StructureKind } from 'ts-morph';
import { freeIdentifier } from '../../model/identifiers.ts';
import { type Responder, responders } from '../../model/responders.ts';
import { entryDocs, statusFieldDocs } from '../docs.ts';
import type { Emitter } from '../emitter.ts';
import { argumentImports, builderOf } from '../problem/grammar.ts';
import { importOf } from '../problem/statements.ts';

/** A function for each status of success and redirection that an answer alone can satisfy: it makes a `Response`. */
export const nextResponders: Emitter = {
  name: 'next/responders',
  emit: (model) => [
    {
      kind: 'typescript',
      path: 'next/src/responders.gen.ts',
      statements: [
        ...argumentImports(
          responders(model).flatMap(({ fields }) => fields.map(({ field }) => builderOf(field.grammar))),
        ),
        importOf('./respond.js', ['respond', 'type ResponderInit']),
        ...responders(model).map(responder),
      ],
    },
  ],
};

function responder({ name, entry, fields, content }: Responder): FunctionDeclarationStructure {
  const options = fields.map(({ field }) => freeIdentifier(field.option));
  const given = content === 'none' ? 'undefined' : 'content';
  const parameters: ParameterDeclarationStructure[] = fields.map(({ field, asked }) => {
    const { type } = builderOf(field.grammar);
    return {
      kind: StructureKind.Parameter,
      name: freeIdentifier(field.option),
      type: asked === 'required' ? type : `${type} | null`,
    };
  });
  if (content !== 'none') {
    const hasQuestionToken = content === 'optional';
    parameters.push({ kind: StructureKind.Parameter, name: 'content', type: 'unknown', hasQuestionToken });
  }
  parameters.push({ kind: StructureKind.Parameter, name: 'init', type: 'ResponderInit', hasQuestionToken: true });
  const params = fields.map((field) => `@param ${freeIdentifier(field.field.option)} - ${statusFieldDocs(field)}`);
  return {
    kind: StructureKind.Function,
    isExported: true,
    name,
    parameters,
    returnType: 'Response',
    statements: [`return respond(${entry.code}, [${options.join(', ')}], ${given}, init);`],
    docs: [{ description: `\n${[entryDocs(entry), '', ...params].join('\n').trimEnd()}` }],
  };
}
