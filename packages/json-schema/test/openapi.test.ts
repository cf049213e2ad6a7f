import { forbidsContent, headerRules, isErrorStatus, reasonPhrase, statusClass, statusCodes } from '@codes/enums';
import { validate as validate30 } from '@hyperjump/json-schema/openapi-3-0';
import { validate as validate31 } from '@hyperjump/json-schema/openapi-3-1';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type JsonObject, readJson, readText, schemasIn } from './support/schemas.ts';

interface Header {
  $ref?: string;
  required?: boolean;
}

interface Response {
  description: string;
  headers?: Record<string, Header>;
  content?: Record<string, { schema: { $ref: string } }>;
}

interface Document {
  openapi: string;
  components: {
    schemas: Record<string, JsonObject>;
    headers: Record<string, JsonObject>;
    responses: Record<string, Response>;
  };
}

const read = (version: '3.0' | '3.1') => readJson(`openapi-${version}.json`) as unknown as Document;
const schemas = schemasIn('schemas');

/** `Not Found` → `NotFound`, `I'm a teapot` → `ImATeapot`. */
const pascalCase = (phrase: string): string =>
  phrase
    .replaceAll("'", '')
    .split(/[^A-Za-z]+/u)
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`)
    .join('');

const errors = statusCodes.filter((code) => isErrorStatus(code));
const contentless = statusCodes.filter((code) => forbidsContent(code) && statusClass(code) !== 'informational');
const nameOf = (code: number): string => pascalCase(reasonPhrase(code) ?? '');

describe.each(['3.0', '3.1'] as const)('OpenAPI %s', (version) => {
  const document = read(version);
  const { components } = document;

  it('is valid by the schema of the specification', async () => {
    const whole = readJson(`openapi-${version}.json`);
    const output =
      version === '3.0'
        ? await validate30('https://spec.openapis.org/oas/3.0/schema', whole, 'BASIC')
        : await validate31('https://spec.openapis.org/oas/3.1/schema-base', whole, 'BASIC');
    expect(output).toMatchObject({ valid: true });
    expect(document.openapi.startsWith(`${version}.`)).toBe(true);
  });

  it('is the same in YAML', () => {
    expect(parse(readText(`openapi-${version}.yaml`))).toEqual(document);
  });

  it('has a response for each error status, and for each final one without content', () => {
    expect(Object.keys(components.responses)).toEqual([...contentless, ...errors].map(nameOf));
  });

  it.each(errors)('%i has problem details', (code) => {
    const { description, content } = components.responses[nameOf(code)] ?? {};
    expect(description?.startsWith(`${reasonPhrase(code)}: `)).toBe(true);
    expect(content).toEqual({
      'application/problem+json': { schema: { $ref: `#/components/schemas/${nameOf(code)}Problem` } },
    });
  });

  it.each(contentless)('%i has no content', (code) => {
    expect(components.responses[nameOf(code)]).not.toHaveProperty('content');
  });

  it.each([...contentless, ...errors])('%i has the header fields of its rules, required where they must be', (code) => {
    const rules = headerRules(code).filter(
      ({ direction, level }) => direction === 'response' && level !== 'MUST NOT' && level !== 'SHOULD NOT',
    );
    const must = rules.filter(({ level, condition }) => level === 'MUST' && condition === undefined);
    const { headers = {} } = components.responses[nameOf(code)] ?? {};
    const required = Object.keys(headers).filter((name) => headers[name]?.required === true);
    expect(new Set(Object.keys(headers))).toEqual(new Set(rules.map(({ name }) => name)));
    expect(required).toEqual(must.map(({ name }) => name));
  });

  it('refers to nothing but its own components', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/gu)].map(([, target = '']) => target);
    expect(references.length).toBeGreaterThan(errors.length);
    for (const target of references) {
      const [, kind = '', name = ''] = /^#\/components\/(schemas|headers)\/([\w-]+)$/u.exec(target) ?? [];
      expect(components[kind as 'schemas' | 'headers']).toHaveProperty(name);
    }
  });

  it('has the schemas that are published alone', () => {
    for (const [name, schema] of Object.entries(components.schemas)) {
      const alone = schemas.get(name.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=A)(?=Teapot)/gu, '-').toLowerCase());
      const { examples, example = (examples as JsonObject[] | undefined)?.[0], ...rest } = schema;
      expect(alone).toMatchObject({ ...rest, examples: [example] });
    }
  });
});

describe('the two versions', () => {
  it('differ in how examples are given, and in nothing else', () => {
    const [older, newer] = [read('3.0'), read('3.1')];
    expect(JSON.stringify(older)).not.toContain('"examples"');
    const renamed = Object.entries(newer.components.schemas).map(([name, { examples, ...schema }]) => [
      name,
      { ...schema, example: (examples as JsonObject[])[0] },
    ]);
    const schemas = Object.fromEntries(renamed) as Record<string, JsonObject>;
    expect(older).toEqual({ ...newer, openapi: older.openapi, components: { ...newer.components, schemas } });
  });

  it('describe fields of statuses that have no response here', () => {
    expect(read('3.1').components.headers).toMatchObject({ Location: { schema: { type: 'string' } } });
  });
});
