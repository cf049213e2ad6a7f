import { type StatementStructures, StructureKind, VariableDeclarationKind } from 'ts-morph';
import { statusClasses } from '../../model/class.ts';
import { namedEntries, standardRegistry } from '../../model/names.ts';
import type { StatusClass } from '../../model/types.ts';
import type { Emitter } from '../emitter.ts';

const typeNames: Record<StatusClass, string> = {
  informational: 'InformationalStatus',
  successful: 'SuccessfulStatus',
  redirection: 'RedirectionStatus',
  'client-error': 'ClientErrorStatus',
  'server-error': 'ServerErrorStatus',
};

/** The registered codes as unions, by class and together, and as a list. */
export const statuses: Emitter = {
  name: 'enums/statuses',
  emit(model) {
    const entries = namedEntries(model, standardRegistry(model).id);
    const classTypes = statusClasses.map(({ digit, name }): StatementStructures => {
      const codes = entries.filter((entry) => entry.class === name).map(({ code }) => code);
      return {
        kind: StructureKind.TypeAlias,
        isExported: true,
        name: typeNames[name],
        type: codes.length === 0 ? 'never' : codes.join(' | '),
        docs: [{ description: `\nA registered ${digit}xx code (RFC 9110 §15.${digit + 1}).` }],
      };
    });
    return [
      {
        kind: 'typescript',
        path: 'enums/src/statuses.gen.ts',
        statements: [
          ...classTypes,
          {
            kind: StructureKind.TypeAlias,
            isExported: true,
            name: 'RegisteredStatus',
            type: statusClasses.map(({ name }) => typeNames[name]).join(' | '),
            docs: [{ description: '\nA registered status code.' }],
          },
          {
            kind: StructureKind.VariableStatement,
            isExported: true,
            declarationKind: VariableDeclarationKind.Const,
            declarations: [
              {
                name: 'statusCodes',
                type: 'readonly RegisteredStatus[]',
                initializer: `/* @__PURE__ */ Object.freeze([${entries.map(({ code }) => code).join(', ')}] as const)`,
              },
            ],
            docs: [{ description: '\nEvery registered status code once, ascending.' }],
          },
        ],
      },
    ];
  },
};
