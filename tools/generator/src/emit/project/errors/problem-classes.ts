import { type StatementStructures, StructureKind, VariableDeclarationKind } from 'ts-morph';
import type { ErrorType } from '../../../model/own-errors.ts';
import { commentText, literal, propertyName, stringLiteral } from '../../../print/text.ts';
import { problemTypeDocs } from '../../docs.ts';
import { memberType } from './member-type.ts';
import { union } from './type-text.ts';

/** The class of a problem type, and what its extension members are. */
export function problemClass(
  problemType: ErrorType,
  name: string,
  checks: ReadonlyMap<string, string>,
  types: Map<string, string>,
): StatementStructures[] {
  const { type, title, status, extensions } = problemType;
  const members = extensions.length === 0 ? undefined : `${name}Members`;
  const definition = [
    ['type', stringLiteral(type)],
    ['title', stringLiteral(title)],
    ['status', String(status)],
    ['name', stringLiteral(name)],
    ...(members === undefined
      ? []
      : [['extensions', `/* @__PURE__ */ memberSchema<${members}>(${rules(problemType, checks)})`]]),
  ];
  const schema = members === undefined ? 'undefined' : `StandardSchema<${members}>`;
  return [
    ...(members === undefined ? [] : [membersInterface(problemType, members, types)]),
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [
        {
          name,
          type: `ProblemClass<${status}, ${schema}>`,
          initializer: `/* @__PURE__ */ defineProblem({\n${definition
            .map(([property = '', value = '']) => `  ${property}: ${value},\n`)
            .join('')}})`,
        },
      ],
      docs: [{ description: `\n${problemTypeDocs(problemType)}` }],
    },
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name,
      type: `InstanceType<typeof ${name}>`,
      docs: [{ description: `\nAn occurrence of {@link ${name}}.` }],
    },
  ];
}

function rules({ extensions }: ErrorType, checks: ReadonlyMap<string, string>): string {
  const members = extensions.map(({ name, schema, required }) => {
    const check = checks.get(JSON.stringify(schema)) ?? '';
    return `${propertyName(name)}: [${check}, ${literal(required)}]`;
  });
  return `{ ${members.join(', ')} }`;
}

function membersInterface(
  { extensions, title }: ErrorType,
  name: string,
  types: Map<string, string>,
): StatementStructures {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name,
    docs: [{ description: `\nThe extension members of "${commentText(title)}".` }],
    properties: extensions.map((extension) => {
      const text = JSON.stringify(extension.schema);
      const type = types.get(text) ?? memberType(extension.schema);
      types.set(text, type);
      return {
        name: propertyName(extension.name),
        isReadonly: true,
        hasQuestionToken: !extension.required,
        type: extension.required ? type : union([type, 'undefined']),
        docs: [{ description: `\n${commentText(extension.summary)}` }],
      };
    }),
  };
}
