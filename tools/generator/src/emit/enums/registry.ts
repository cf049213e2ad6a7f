import { StructureKind } from 'ts-morph';
import type { JsonValue, Model } from '../../model/types.ts';
import { stringLiteral } from '../../print/text.ts';
import type { Emitter } from '../emitter.ts';

/** The whole model for any language to read, and the names of its registries as a type. */
export const registry: Emitter = {
  name: 'enums/registry',
  emit(model) {
    return [
      { kind: 'json', path: 'enums/registry.json', value: registryJson(model) },
      {
        kind: 'typescript',
        path: 'enums/src/registry-ids.gen.ts',
        statements: [
          {
            kind: StructureKind.TypeAlias,
            isExported: true,
            name: 'RegistryId',
            type: model.registries.map(({ id }) => stringLiteral(id)).join(' | '),
            docs: [{ description: "\nWho defines a code: the first part of an entry's identity." }],
          },
        ],
      },
    ];
  },
};

function registryJson({ registries, entries }: Model): JsonValue {
  return {
    version: 1,
    registries: registries.map(({ id, title, homepage }) => ({ id, title, homepage })),
    // The model's entries have the fields of registry.json, in its order, and hold nothing but JSON.
    entries: entries as unknown as JsonValue,
  };
}
