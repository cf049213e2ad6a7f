/** What the modules of all adapters have in common. */
import {
  type FunctionDeclarationStructure,
  type ImportDeclarationStructure,
  type ParameterDeclarationStructure,
  StructureKind,
} from 'ts-morph';
import { freeName } from '../../../model/free-name.ts';
import { freeIdentifier } from '../../../model/identifiers.ts';
import { problemClassNames } from '../../../model/own-errors.ts';
import type { Model, ProblemType } from '../../../model/types.ts';
import { problemTypeDocs } from '../../docs.ts';
import { importOf } from '../../problem/statements.ts';
import { pagesFile } from '../pages/pages.ts';
import type { ProjectSettings } from '../project-emitter.ts';
import { moduleOf } from '../siblings.ts';

/** A function that answers with a problem type. */
export interface ProblemResponder {
  /** `outOfCredit` */
  readonly name: string;
  readonly type: ProblemType;
  /** The class of its errors, as the module names it: `errors.OutOfCreditProblem`. */
  readonly errorClass: string;
}

/** What the modules themselves name so. */
const used: readonly string[] = ['args', 'errors', 'isCurrent', 'problem', 'problemPage', 'problemPages'];

/** A responder for each problem type that has a class: those with an error status. */
export function problemResponders(own: Model): ProblemResponder[] {
  const taken = new Set(used);
  return [...problemClassNames(own)].map(([type, className]) => {
    const whole = `${className.charAt(0).toLowerCase()}${className.slice(1)}`;
    const short = whole.replace(/Problem$/u, '');
    // A word of the language, or of the module, keeps what else could be left out.
    const wanted = freeIdentifier(short) === short && !taken.has(short) ? short : whole;
    return { name: freeName(wanted, taken), type, errorClass: `errors.${className}` };
  });
}

/** The imports of the classes, if there are any, and of the pages. */
export function siblingImports(
  responders: readonly ProblemResponder[],
  settings: ProjectSettings,
  ofPages: readonly string[],
): ImportDeclarationStructure[] {
  const namespace: ImportDeclarationStructure = {
    kind: StructureKind.ImportDeclaration,
    namespaceImport: 'errors',
    moduleSpecifier: moduleOf(settings, 'errors', 'errors.gen.ts'),
  };
  return [...(responders.length === 0 ? [] : [namespace]), importOf(moduleOf(settings, 'pages', pagesFile), ofPages)];
}

/** A responder: what it is given first, then what the class takes. */
export function responderFunction(
  { name, type, errorClass }: ProblemResponder,
  given: readonly { readonly name: string; readonly type: string; readonly doc: string }[],
  returnType: string,
): FunctionDeclarationStructure {
  const args: ParameterDeclarationStructure = {
    kind: StructureKind.Parameter,
    name: 'args',
    isRestParameter: true,
    type: `ConstructorParameters<typeof ${errorClass}>`,
  };
  const call = `problem(${[...given.map((each) => each.name), errorClass, '...args'].join(', ')});`;
  return {
    kind: StructureKind.Function,
    isExported: true,
    name,
    parameters: [...given.map((each) => ({ name: each.name, type: each.type })), args],
    returnType,
    statements: [returnType === 'void' ? call : `return ${call}`],
    docs: [
      {
        description: `\n${[
          problemTypeDocs(type),
          '',
          ...given.map((each) => `@param ${each.name} - ${each.doc}`),
          '@param args - the extension members, if the type has any, and what happened this time',
        ].join('\n')}`,
      },
    ],
  };
}
