import { pascalCase } from '../../model/case.ts';
import { freeName } from '../../model/free-name.ts';
import { displayPhrase } from '../../model/names.ts';
import { ownErrorEntries } from '../../model/own-errors.ts';
import type { Entry, ProblemType } from '../../model/types.ts';
import { uniqueKeys } from '../../model/unique-keys.ts';
import type { Project } from '../../project/project.ts';
import { headerComponents, headerReference, responseHeaders, responseObject } from '../json-schema/openapi-response.ts';
import { problemTypeSchema } from '../json-schema/problem-types.ts';
import { problemSchema } from '../json-schema/problems.ts';
import type { JsonSchema } from '../json-schema/schema.ts';
import { modernSchema } from './json-schema/modern-schema.ts';
import type { ProjectEmitter } from './project-emitter.ts';

/**
 * An OpenAPI document of components only, to be used by `$ref` from others. It is one of 3.1: the schemas of extension
 * members may say what 3.0 has no words for.
 */
export const openapi: ProjectEmitter = {
  name: 'openapi',
  summary: 'OpenAPI 3.1 components: schemas and responses of your error codes and problem types',
  needs: [],
  emit(project) {
    const components = componentsOf(project);
    return [
      {
        kind: 'yaml',
        path: 'openapi.yaml',
        value: {
          openapi: '3.1.1',
          info: {
            title: 'Problem responses',
            description: 'Responses, header fields and problem details, to be used by $ref from other documents.',
            version: '1',
          },
          // What a document without servers means, said because linters ask for it; there is nothing to call.
          servers: [{ url: '/' }],
          paths: {},
          components: {
            schemas: Object.fromEntries(components.map(({ schemaName, schema }) => [schemaName, schema])),
            headers: headerComponents(
              project.model.fields,
              components.flatMap(({ entry }) => entry ?? []),
            ),
            responses: Object.fromEntries(components.map((component) => response(project, component))),
          },
        },
      },
    ];
  },
};

/** Problem details and the response that has them. */
interface Component {
  readonly schemaName: string;
  readonly responseName: string;
  readonly schema: JsonSchema;
  readonly description: string;
  /** The status of the response, whose header fields it has. */
  readonly entry: Entry | undefined;
}

function componentsOf({ own, model }: Project): Component[] {
  const codes = uniqueKeys(ownErrorEntries(own));
  const taken = new Set([...codes.values()].map(pascalCase));
  return [
    ...[...codes].map(([entry, key]) => {
      const name = pascalCase(key);
      const phrase = displayPhrase(entry);
      return {
        schemaName: `${name}Problem`,
        responseName: name,
        schema: problemSchema(entry).schema,
        description: `${entry.code}${phrase === null ? '' : ` ${phrase}`}: ${entry.summary}`,
        entry,
      };
    }),
    ...typeComponents(own.problemTypes, taken, statusEntries({ own, model })),
  ];
}

function typeComponents(
  types: readonly ProblemType[],
  taken: Set<string>,
  entries: ReadonlyMap<number, Entry>,
): Component[] {
  return [...uniqueKeys(types)].map(([problemType, key]) => {
    const { title, status, summary } = problemType;
    const schemaName = `${pascalCase(key)}ProblemType`;
    const place = `#/components/schemas/${schemaName}/properties`;
    return {
      schemaName,
      responseName: freeName(schemaName, taken),
      schema: problemTypeSchema(problemType, ({ name, schema }) => modernSchema(schema, `${place}/${name}`)),
      description: `${title}${status === null ? '' : ` (${status})`}: ${summary}`,
      entry: status === null ? undefined : entries.get(status),
    };
  });
}

/** What each status means in a response of the project: what the project says itself comes first. */
function statusEntries({ own, model }: Project): Map<number, Entry> {
  const standard = new Set(model.registries.flatMap(({ id, standard: isStandard }) => (isStandard ? [id] : [])));
  const entries = [
    ...model.entries.filter(({ registry }) => standard.has(registry)),
    ...ownErrorEntries(own).reverse(),
  ];
  return new Map(entries.map((entry) => [entry.code, entry]));
}

function response(
  { model }: Project,
  { responseName, schemaName, description, entry }: Component,
): [string, JsonSchema] {
  const headers = entry === undefined ? [] : responseHeaders(model.fields, entry);
  const schema = { $ref: `#/components/schemas/${schemaName}` };
  return [responseName, responseObject(description, headers, schema, headerReference)];
}
