import { errorEntries, statusFields } from '../../model/status-fields.ts';
import { standardRegistry } from '../../model/names.ts';
import type { Model } from '../../model/types.ts';
import { literal } from '../../print/text.ts';
import type { Emitter } from '../emitter.ts';
import { fieldConstant } from './fields.ts';
import { constantStatement, importOf } from './statements.ts';

/** What the renderer has to know of each status, whichever class an error has. */
export const statusFieldTables: Emitter = {
  name: 'problem/status-fields',
  emit(model) {
    const byStatus = errorEntries(model).flatMap((entry) => {
      const names = statusFields(model, entry).map(({ field }) => fieldConstant(field));
      return names.length === 0 ? [] : [[entry.code, names] as const];
    });
    const required = errorEntries(model).flatMap((entry) => {
      const names = statusFields(model, entry).flatMap(({ field, asked }) =>
        asked === 'required' ? [field.name] : [],
      );
      return names.length === 0 ? [] : [[String(entry.code), names] as const];
    });
    const imports = [...new Set(byStatus.flatMap(([, names]) => names))].sort();
    const table = byStatus.map(([code, names]) => `${code}: [${names.join(', ')}]`).join(', ');
    return [
      {
        kind: 'typescript',
        path: 'problem/src/status-fields.gen.ts',
        statements: [
          importOf('./error/header-field.js', ['HeaderField'], true),
          ...(imports.length === 0 ? [] : [importOf('./fields.gen.js', imports)]),
          constantStatement(
            'fieldsByStatus: Readonly<Record<number, readonly HeaderField[]>>',
            `{ ${table} }`,
            'The header fields that the options of a status become.',
          ),
          constantStatement(
            'requiredFields: Readonly<Record<number, readonly string[]>>',
            literal(Object.fromEntries(required)),
            'The names of the header fields without which a status must not be sent.',
          ),
          constantStatement(
            'neverStored: readonly number[]',
            literal(neverStored(model)),
            'The error statuses that must not be stored by a cache.',
          ),
          constantStatement(
            'hopByHopFields: readonly string[]',
            literal(hopByHop(model)),
            'The names, in lower case, of the header fields that concern one connection only.',
          ),
        ],
      },
    ];
  },
};

function neverStored(model: Model): number[] {
  const { id } = standardRegistry(model);
  return errorEntries(model)
    .filter(({ registry, cacheable }) => registry === id && cacheable === 'never')
    .map(({ code }) => code);
}

function hopByHop(model: Model): string[] {
  return model.fields.filter((field) => field.hopByHop).map(({ name }) => name.toLowerCase());
}
