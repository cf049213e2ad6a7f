import { pascalCase } from '../../model/case.ts';
import { displayPhrase, type NamedEntry, namedEntries, standardRegistry } from '../../model/names.ts';
import { compareText } from '../../model/order.ts';
import type { HeaderField, Model } from '../../model/types.ts';
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
      headers: headerComponents(model),
      responses: Object.fromEntries(
        responseEntries(model).map((entry) => [pascalCase(entry.key), response(model, entry, referTo)]),
      ),
    },
  };
}

/** The response of each error status with everything in it, for `problemResponses`. */
export function inlineResponses(model: Model): Readonly<Record<string, JsonSchema>> {
  const schemas = new Map(problemSchemas(model).map(({ name, schema }) => [name, withoutExamples(schema)]));
  const inline: Parts = {
    header: (field) => header(field),
    schema: (entry) => schemas.get(problemName(entry)) ?? {},
  };
  return Object.fromEntries(errorEntries(model).map((entry) => [String(entry.code), response(model, entry, inline)]));
}

/** Error statuses have problem details; contentless ones have a response without content. Interim responses have none in OpenAPI. */
function responseEntries(model: Model): NamedEntry[] {
  const contentless = namedEntries(model, standardRegistry(model).id).filter(
    (entry) => entry.content === 'forbidden' && entry.class !== 'informational',
  );
  return [...contentless, ...errorEntries(model)];
}

/** How a response says what its header fields and its content are. */
interface Parts {
  readonly header: (field: HeaderField) => JsonSchema;
  readonly schema: (entry: NamedEntry) => JsonSchema;
}

const referTo: Parts = {
  header: ({ name }) => ({ $ref: `#/components/headers/${name}` }),
  schema: (entry) => ({ $ref: `#/components/schemas/${pascalCase(entry.key)}Problem` }),
};

function response(model: Model, entry: NamedEntry, parts: Parts): JsonSchema {
  const headers = responseHeaders(model, entry).map(({ field, required }) => [
    field.name,
    required ? { required: true, ...header(field) } : parts.header(field),
  ]);
  const phrase = displayPhrase(entry);
  return {
    description: phrase === null ? entry.summary : `${phrase}: ${entry.summary}`,
    ...(headers.length === 0 ? {} : { headers: Object.fromEntries(headers) as JsonSchema }),
    ...(entry.content === 'forbidden'
      ? {}
      : { content: { 'application/problem+json': { schema: parts.schema(entry) } } }),
  };
}

/** The fields that a response may carry, by name; one is required where the text says MUST without a condition. */
function responseHeaders(model: Model, entry: NamedEntry): { field: HeaderField; required: boolean }[] {
  const rules = entry.headers.filter(
    ({ direction, level }) => direction === 'response' && level !== 'MUST NOT' && level !== 'SHOULD NOT',
  );
  return model.fields
    .filter(({ name }) => rules.some((rule) => rule.name === name))
    .map((field) => ({
      field,
      required: rules.some(
        ({ name, level, condition }) => name === field.name && level === 'MUST' && condition === undefined,
      ),
    }));
}

/** Every field that a registered status may carry, also of those without a response here: others describe these themselves. */
function headerComponents(model: Model): JsonSchema {
  const used = new Map<string, HeaderField>();
  for (const entry of namedEntries(model, standardRegistry(model).id)) {
    for (const { field } of responseHeaders(model, entry)) used.set(field.name, field);
  }
  return Object.fromEntries(
    [...used.values()].sort((a, b) => compareText(a.name, b.name)).map((field) => [field.name, header(field)]),
  );
}

function header({ summary, grammar }: HeaderField): JsonSchema {
  return {
    description: summary,
    schema:
      grammar === 'delta-or-date'
        ? { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'string' }] }
        : { type: 'string' },
  };
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
