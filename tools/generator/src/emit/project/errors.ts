import { type StatementStructures, StructureKind } from 'ts-morph';
import { errorTypes, problemClassNames } from '../../model/own-errors.ts';
import { compareText } from '../../model/order.ts';
import { propertyName } from '../../print/text.ts';
import { constantStatement, importOf } from '../problem/statements.ts';
import { memberChecks } from './errors/member-checks.ts';
import { memberSchemaText } from './errors/member-schema.ts';
import { problemClass } from './errors/problem-classes.ts';
import { statusErrors } from './errors/status-errors.ts';
import { ownModule } from './siblings.ts';
import type { ProjectEmitter, ProjectFile } from './project-emitter.ts';
import { stems } from './stems.ts';

/**
 * Classes of errors on top of `@codes/problem`: of the project's own error statuses (`OutOfStockError`), and of its
 * problem types (`OutOfCreditProblem`). What no error can be thrown for has none: a code that no response has, a problem
 * type without a status or with one that is no error.
 */
export const errors: ProjectEmitter = {
  name: 'errors',
  summary: 'error classes of your status codes and problem types, for @codes/problem',
  needs: [],
  emit(project, settings) {
    const types = errorTypes(project.own);
    const names = problemClassNames(project.own);
    const statuses = statusErrors(project);
    const checks = memberChecks(types, ownModule(settings, stems.memberSchema));
    const typeTexts = new Map<string, string>();
    const problems = [...names].flatMap(([type, name]) => problemClass(type, name, checks.names, typeTexts));
    const checked = [...checks.names.values()];
    const statements: StatementStructures[] = [
      ...imports('@codes/problem', [...statuses.values, ...(types.length === 0 ? [] : ['defineProblem'])]),
      ...imports(
        '@codes/problem',
        [
          ...statuses.types,
          ...(types.length === 0 ? [] : ['ProblemClass']),
          ...(checked.length === 0 ? [] : ['StandardSchema']),
        ],
        true,
      ),
      ...(checked.length === 0 ? [] : imports(ownModule(settings, stems.memberSchema), ['memberSchema'])),
      ...imports(ownModule(settings, stems.problemMembers), checked),
      ...statuses.statements,
      ...problems,
    ];
    return [
      { kind: 'typescript', path: `${stems.errors}.gen.ts`, statements: orModule(statements) },
      tableFile(new Map([...names].map(([{ type }, name]) => [type, name])), ownModule(settings, stems.errors)),
      ...(checked.length === 0
        ? []
        : [textFile(stems.memberSchema, memberSchemaText), textFile(stems.problemMembers, checks.text)]),
    ];
  },
};

/** The problem types by URI: in a file of its own, since whoever imports the table has all of them in the bundle. */
function tableFile(names: ReadonlyMap<string, string>, module: string): ProjectFile {
  const rows = [...names].map(([type, name]) => `  ${propertyName(type)}: ${name},\n`);
  return {
    kind: 'typescript',
    path: `${stems.problemClasses}.gen.ts`,
    statements: [
      ...imports(module, [...names.values()]),
      constantStatement(
        'problemTypes',
        rows.length === 0 ? '{}' : `{\n${rows.join('')}} as const`,
        'The classes of the problem types by URI, for `matchProblem`.',
      ),
    ],
  };
}

function textFile(stem: string, text: string): ProjectFile {
  return { kind: 'text', path: `${stem}.gen.ts`, text };
}

/** Without names there is no import. */
function imports(module: string, names: readonly string[], isTypeOnly = false): StatementStructures[] {
  return names.length === 0 ? [] : [importOf(module, [...names].sort(compareText), isTypeOnly)];
}

/** Without any export a file would be no module. */
function orModule(statements: readonly StatementStructures[]): readonly StatementStructures[] {
  return statements.length === 0 ? [{ kind: StructureKind.ExportDeclaration }] : statements;
}
