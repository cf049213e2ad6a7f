import { kebabCase } from '../../model/case.ts';
import { freeName } from '../../model/free-name.ts';
import type { Model } from '../../model/types.ts';
import { uniqueKeys } from '../../model/unique-keys.ts';
import { problemTypeSchema } from '../json-schema/problem-types.ts';
import { type Dialect, draft2020, type NamedSchema, toBundle, toDocument } from '../json-schema/schema.ts';
import { vendorStatusCodes } from '../json-schema/status-codes.ts';
import { modernSchema } from './json-schema/modern-schema.ts';
import type { ProjectEmitter } from './project-emitter.ts';

/** JSON Schemas (2020-12) of the project's status codes and problem types, for any language. */
export const jsonSchema: ProjectEmitter = {
  name: 'json-schema',
  summary: 'a JSON Schema of each problem type and of the status codes of each registry, and a bundle of them',
  needs: [],
  emit({ own }, { schemaBase }) {
    const dialect: Dialect = { ...draft2020, folder: '' };
    const schemas = ownSchemas(own);
    return [
      ...schemas.map((named) => ({
        kind: 'json' as const,
        path: `${named.name}.json`,
        value: toDocument(named, dialect, schemaBase),
      })),
      { kind: 'json', path: 'bundle.json', value: toBundle(schemas, dialect, schemaBase, 'Every schema') },
    ];
  },
};

/** Each is called as its constant is, unless another schema is called so. */
function ownSchemas(own: Model): NamedSchema[] {
  const taken = new Set(['bundle']);
  const schemas = [
    ...own.registries.flatMap((registry) => vendorStatusCodes(own, registry)),
    ...[...uniqueKeys(own.problemTypes)].map(([problemType, key]): NamedSchema => ({
      name: kebabCase(key),
      kind: 'problem',
      schema: problemTypeSchema(problemType, ({ name, schema }) => modernSchema(schema, `#/properties/${name}`)),
    })),
  ];
  return schemas.map((named) => ({ ...named, name: freeName(named.name, taken) }));
}
