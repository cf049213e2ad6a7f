import { type StatementStructures, StructureKind, VariableDeclarationKind } from 'ts-morph';
import { namedEntries, standardRegistry } from '../../model/names.ts';
import type { Entry } from '../../model/types.ts';
import type { Emitter } from '../emitter.ts';

interface Property {
  readonly name: string;
  readonly doc: string;
  readonly holds: (entry: Entry) => boolean;
}

const properties: readonly Property[] = [
  {
    name: 'contentForbidden',
    doc: 'Codes whose responses have no content, other than by their class (RFC 9110 §6.4.1).',
    holds: ({ content, class: statusClass }) => content === 'forbidden' && statusClass !== 'informational',
  },
  {
    name: 'nullBodyStatuses',
    doc: 'The null body statuses of the Fetch standard.',
    holds: ({ nullBody }) => nullBody === true,
  },
  {
    name: 'heuristicallyCacheable',
    doc: "Codes that are heuristically cacheable (RFC 9110 §15.1, and what the codes' own RFCs add).",
    holds: ({ cacheable }) => cacheable === 'heuristic',
  },
  {
    name: 'methodPreserving',
    doc: 'Redirections that keep the request method (RFC 9110 §15.4).',
    holds: ({ redirect }) => redirect?.method === 'preserved',
  },
];

/** The yes-or-no facts about registered codes, each as the list of the codes of which it holds. */
export const semantics: Emitter = {
  name: 'enums/semantics',
  emit(model) {
    const entries = namedEntries(model, standardRegistry(model).id);
    const statements = properties.map(({ name, doc, holds }): StatementStructures => {
      const codes = entries.filter(holds).map(({ code }) => code);
      return {
        kind: StructureKind.VariableStatement,
        isExported: true,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [{ name, initializer: `[${codes.join(', ')}] as const` }],
        docs: [{ description: `\n${doc}` }],
      };
    });
    return [{ kind: 'typescript', path: 'enums/src/semantics.gen.ts', statements }];
  },
};
