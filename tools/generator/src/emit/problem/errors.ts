import {
  type ClassDeclarationStructure,
  type GetAccessorDeclarationStructure,
  type StatementStructures,
  StructureKind,
} from 'ts-morph';
import { displayPhrase, errorClassNames, type NamedEntry } from '../../model/names.ts';
import { errorEntries, type StatusField, statusFields } from '../../model/status-fields.ts';
import type { Model } from '../../model/types.ts';
import { literal, propertyName } from '../../print/text.ts';
import { entryDocs } from '../docs.ts';
import type { Emitter } from '../emitter.ts';
import { builderImports, builderOf } from './grammar.ts';
import { constantStatement, importOf, typeParameter } from './statements.ts';

/** A class for each error status, and a table of them by status. */
export const errorClasses: Emitter = {
  name: 'problem/errors',
  emit(model) {
    const entries = errorEntries(model);
    const byEntry = errorClassNames(entries);
    const names = [...byEntry.values()];
    const used = entries.flatMap((entry) => statusFields(model, entry).map(({ field }) => builderOf(field.grammar)));
    const classes: StatementStructures[] = [
      importOf('./error/http-error.js', ['HttpError']),
      importOf('./error/options.js', ['Extensions', 'HeaderValues', 'NoExtensions'], true),
      ...(used.length === 0
        ? []
        : [importOf('./error/brand.js', ['brand']), importOf('./error/headers.js', ['legalFields'])]),
      ...builderImports(used),
      ...[...byEntry].map(([entry, name]) => errorClass(model, entry, name)),
    ];
    const table = entries.map((entry, index) => `${entry.code}: ${names[index]}`).join(', ');
    return [
      { kind: 'typescript', path: 'problem/src/errors.gen.ts', statements: classes },
      {
        kind: 'typescript',
        path: 'problem/src/error-classes.gen.ts',
        statements: [
          ...(names.length === 0 ? [] : [importOf('./errors.gen.js', [...names].sort())]),
          constantStatement('errorClasses', `{ ${table} } as const`, 'The classes of errors by status code.'),
        ],
      },
    ];
  },
};

function errorClass(model: Model, entry: NamedEntry, name: string): ClassDeclarationStructure {
  const fields = statusFields(model, entry);
  const constants = [
    ['status', String(entry.code)],
    ['title', literal(displayPhrase(entry) ?? entry.key)],
    ['name', literal(name)],
  ];
  return {
    kind: StructureKind.Class,
    isExported: true,
    name,
    typeParameters: [typeParameter],
    extends: `HttpError<${entry.code}, X>`,
    properties: constants.map(([property = '', initializer = '']) => ({
      name: property,
      isStatic: true,
      isReadonly: true,
      hasOverrideKeyword: true,
      initializer,
    })),
    ...(fields.length === 0 ? {} : { getAccessors: [headersGetter(fields)] }),
    docs: [{ description: `\n${entryDocs(entry)}` }],
  };
}

/** The fields that options become are built where the class is, so that no class carries another's grammars. */
function headersGetter(fields: readonly StatusField[]): GetAccessorDeclarationStructure {
  const built = fields.map(({ field: { name, option, grammar }, asked }) => {
    // What is declined by null is not there.
    const value = `this[brand].${option}${asked === 'declinable' ? ' ?? undefined' : ''}`;
    return `${propertyName(name)}: ${builderOf(grammar).name}(${value})`;
  });
  return {
    kind: StructureKind.GetAccessor,
    name: 'headers',
    // The structure of an accessor has no place for the keyword.
    leadingTrivia: 'override ',
    returnType: 'HeaderValues',
    statements: [`return legalFields({ ${built.join(', ')}, ...this[brand].headers });`],
  };
}
