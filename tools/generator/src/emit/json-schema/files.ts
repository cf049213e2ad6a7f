import type { Emitter, PlannedFile } from '../emitter.ts';
import { openApiDocument } from './openapi.ts';
import { type Dialect, draft07, draft2020, type JsonSchema, toBundle, toDocument } from './schema.ts';
import { allSchemas } from './schemas.ts';

/**
 * The same schemas as files for other languages and tools. They are written by the build of the package, not committed:
 * one edited sentence would otherwise change a hundred files.
 */
export const schemaFiles: Emitter = {
  name: 'json-schema/files',
  emit(model, { schemaBase }) {
    const schemas = allSchemas(model);
    const render = (dialect: Dialect, among = schemas): PlannedFile[] =>
      among.map((named) => built(`${dialect.folder}${named.name}.json`, toDocument(named, dialect, schemaBase)));
    return [
      ...render(draft2020),
      ...render(
        draft07,
        schemas.filter(({ kind }) => kind !== 'registry'),
      ),
      built('bundle.json', toBundle(schemas, draft2020, schemaBase, 'Every schema of @codes/json-schema')),
    ];
  },
};

/** The OpenAPI documents, as JSON and as YAML. */
export const openApiFiles: Emitter = {
  name: 'json-schema/openapi',
  emit(model) {
    return (['3.0', '3.1'] as const).flatMap((version) => {
      const document = openApiDocument(model, version);
      return [built(`openapi-${version}.json`, document), built(`openapi-${version}.yaml`, document, 'yaml')];
    });
  },
};

function built(path: string, value: JsonSchema, kind: 'json' | 'yaml' = 'json'): PlannedFile {
  return { kind, path: `json-schema/dist/${path}`, value, written: 'build' };
}
