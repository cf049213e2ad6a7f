import { type InterfaceDeclarationStructure, type PropertySignatureStructure, StructureKind } from 'ts-morph';
import type { NamedEntry } from '../../model/names.ts';
import { displayPhrase } from '../../model/names.ts';
import { compareText } from '../../model/order.ts';
import { errorEntries, type StatusField, statusFields } from '../../model/status-fields.ts';
import type { Model } from '../../model/types.ts';
import { commentText, propertyName } from '../../print/text.ts';
import { statusFieldDocs } from '../docs.ts';
import type { Emitter } from '../emitter.ts';
import { builderOf } from './grammar.ts';
import { importOf } from './statements.ts';

/** The options of each error status that become header fields: as strictly typed as the texts are unconditional. */
export const statusOptions: Emitter = {
  name: 'problem/options',
  emit(model) {
    const entries = errorEntries(model).filter((entry) => statusFields(model, entry).length > 0);
    const imports = new Map(
      entries
        .flatMap((entry) => statusFields(model, entry))
        .map(({ field }) => builderOf(field.grammar))
        .filter((builder) => builder.imports.length > 0)
        .map(({ module, imports: names }) => [module, names]),
    );
    return [
      {
        kind: 'typescript',
        path: 'problem/src/status-options.gen.ts',
        statements: [
          ...[...imports]
            .sort(([a], [b]) => compareText(a, b))
            .map(([module, names]) => importOf(`./fields/${module}.js`, names, true)),
          optionsByStatus(model, entries),
        ],
      },
    ];
  },
};

function optionsByStatus(model: Model, entries: readonly NamedEntry[]): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: 'HeaderOptionsByStatus',
    docs: [{ description: '\nThe options that become header fields, by status code.' }],
    properties: entries.map((entry) => ({
      name: String(entry.code),
      isReadonly: true,
      type: (writer) => {
        writer.inlineBlock(() => {
          for (const field of statusFields(model, entry)) {
            const { docs, name, hasQuestionToken, type } = option(field);
            writer.writeLine('/**');
            for (const line of docs.split('\n')) writer.writeLine(` * ${line}`);
            writer.writeLine(' */');
            writer.writeLine(`readonly ${name}${hasQuestionToken ? '?' : ''}: ${type};`);
          }
        });
      },
      docs: [{ description: `\n${commentText(displayPhrase(entry) ?? entry.key)}` }],
    })),
  };
}

interface Option extends Pick<PropertySignatureStructure, 'name'> {
  readonly docs: string;
  readonly hasQuestionToken: boolean;
  readonly type: string;
}

function option(status: StatusField): Option {
  const { type } = builderOf(status.field.grammar);
  return {
    docs: statusFieldDocs(status),
    name: propertyName(status.field.option),
    hasQuestionToken: status.asked === 'optional',
    type: { required: type, declinable: `${type} | null`, optional: `${type} | undefined` }[status.asked],
  };
}
