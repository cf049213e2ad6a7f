/** What the responders of all adapters have in common. */
import {
  type ImportDeclarationStructure,
  type JSDocStructure,
  type OptionalKind,
  type ParameterDeclarationStructure,
  StructureKind,
} from 'ts-morph';
import { freeIdentifier } from '../model/identifiers.ts';
import type { Responder } from '../model/responders.ts';
import { entryDocs, statusFieldDocs } from './docs.ts';
import { argumentImports, builderOf } from './problem/grammar.ts';

/** The parameters of the fields that a status names: `null` declines what the text lets one decline. */
export function fieldParameters({ fields }: Responder): ParameterDeclarationStructure[] {
  return fields.map(({ field, asked }) => {
    const { type } = builderOf(field.grammar);
    return {
      kind: StructureKind.Parameter,
      name: freeIdentifier(field.option),
      type: asked === 'required' ? type : `${type} | null`,
    };
  });
}

/** The same parameters as an array, in their order. */
export function fieldArguments({ fields }: Responder): string {
  return `[${fields.map(({ field }) => freeIdentifier(field.option)).join(', ')}]`;
}

/** What the status means, and what each of its fields is. */
export function responderDocs({ entry, fields }: Responder): OptionalKind<JSDocStructure>[] {
  const params = fields.map((field) => `@param ${freeIdentifier(field.field.option)} - ${statusFieldDocs(field)}`);
  return [{ description: `\n${[entryDocs(entry), '', ...params].join('\n').trimEnd()}` }];
}

/** The imports of the types that the parameters of some responders have. */
export function parameterImports(responders: readonly Responder[]): ImportDeclarationStructure[] {
  return argumentImports(responders.flatMap(({ fields }) => fields.map(({ field }) => builderOf(field.grammar))));
}
