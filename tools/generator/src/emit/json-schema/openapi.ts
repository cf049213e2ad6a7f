import { pascalCase } from '../../model/case.ts';
import { displayPhrase, type NamedEntry, namedEntries, standardRegistry } from '../../model/names.ts';
import type { HeaderField, Model } from '../../model/types.ts';
import {
  headerComponents,
  headerObject,
  headerReference,
  responseHeaders,
  responseObject,
} from './openapi-response.ts';
import { errorEntries, problemName, problemSchemas } from './problems.ts';
import type { JsonSchema } from './schema.ts';

/** The versions of OpenAPI that there is a document for. 3.0 has a dialect of JSON Schema of its own. */
export type OpenApiVersion = '3.0' | '3.1';

const patch: Record<OpenApiVersion, string> = { '3.0': '3.0.4', '3.1': '3.1.1' };

/** A document of components only, to be used by `$ref` from others. */
export function openApiDocument(model: Model, version: OpenApiVersion): JsonSchema {
  return {
    openapi: patch[version],
    info: {
      title: 'HTTP problem responses',
      description:
        'Responses, header fields and problem details by HTTP status code, to be used by $ref from other documents.',
      version: '1',
      contact: { name: '@codes/json-schema', url: 'https://www.npmjs.com/package/@codes/json-schema' },
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    // What a document without servers means, said because linters ask for it; there is nothing to call.
    servers: [{ url: '/' }],
    paths: {},
    components: {
      schemas: schemaComponents(model, version),
      // Also those of statuses without a response here: others describe these themselves.
      headers: headerComponents(model.fields, namedEntries(model, standardRegistry(model).id)),
      responses: Object.fromEntries(
        responseEntries(model).map((entry) => {
          const name = pascalCase(entry.key);
          const schema = { $ref: `#/components/schemas/${name}Problem` };
          return [name, response(model, entry, schema, headerReference)];
        }),
      ),
    },
  };
}

/** The response of each error status with everything in it, for `problemResponses`. */
export function inlineResponses(model: Model): Readonly<Record<string, JsonSchema>> {
  const schemas = new Map(problemSchemas(model).map(({ name, schema }) => [name, withoutExamples(schema)]));
  return Object.fromEntries(
    errorEntries(model).map((entry) => [
      String(entry.code),
      response(model, entry, schemas.get(problemName(entry)) ?? {}, headerObject),
    ]),
  );
}

/** Error statuses have problem details; contentless ones have a response without content. Interim responses have none in OpenAPI. */
function responseEntries(model: Model): NamedEntry[] {
  const contentless = namedEntries(model, standardRegistry(model).id).filter(
    (entry) => entry.content === 'forbidden' && entry.class !== 'informational',
  );
  return [...contentless, ...errorEntries(model)];
}

function response(
  { fields }: Model,
  entry: NamedEntry,
  schema: JsonSchema,
  headerOf: (field: HeaderField) => JsonSchema,
): JsonSchema {
  const phrase = displayPhrase(entry);
  return responseObject(
    phrase === null ? entry.summary : `${phrase}: ${entry.summary}`,
    responseHeaders(fields, entry),
    entry.content === 'forbidden' ? undefined : schema,
    headerOf,
  );
}

function schemaComponents(model: Model, version: OpenApiVersion): JsonSchema {
  return Object.fromEntries(
    problemSchemas(model).map(({ name, schema }) => [
      pascalCase(name.replaceAll('-', '_').toUpperCase()),
      version === '3.0' ? withExample(schema) : schema,
    ]),
  );
}

function withoutExamples(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== 'examples'));
}

/** OpenAPI 3.0 knows one example, not a list of them. */
function withExample({ examples, ...schema }: JsonSchema): JsonSchema {
  const [example] = Array.isArray(examples) ? examples : [];
  return example === undefined ? schema : { ...schema, example };
}
