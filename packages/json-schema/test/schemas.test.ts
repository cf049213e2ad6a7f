import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { camelCase, exported, type JsonObject, readJson, schemasIn } from './support/schemas.ts';

const base = 'https://unpkg.com/@codes/json-schema/dist/';
const require = createRequire(import.meta.url);
const current = schemasIn('schemas');
const draft07 = schemasIn('draft-07');

describe('schemas', () => {
  it.each([...current])('%s says what it is', (name, schema) => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(`${base}schemas/${name}.json`);
    expect(schema['title']).toMatch(/^[A-Za-z].{4,}$/u);
    expect(schema['description']).toMatch(/^\S.{10,}\S$/u);
    expect(schema['examples']).not.toHaveLength(0);
  });

  it('have identities of their own, also across drafts', () => {
    const ids = [...current.values(), ...draft07.values(), readJson('bundle.json')].map(({ $id }) => $id);
    expect(new Set(ids).size).toBe(current.size + draft07.size + 1);
    for (const id of ids) expect(id).toMatch(/^https:\/\/unpkg\.com\/@codes\/json-schema\/dist\/[\w/.-]+\.json$/u);
  });

  it('refer to nothing outside themselves', () => {
    for (const schema of [...current.values(), ...draft07.values()])
      expect(JSON.stringify(schema)).not.toContain('$ref');
  });

  it('are in the bundle as they are alone', () => {
    expect(readJson('bundle.json')).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${base}bundle.json`,
    });
    expect(readJson('bundle.json')['$defs']).toEqual(Object.fromEntries(current));
  });
});

describe('draft-07', () => {
  it('renders all but what describes registry.json', () => {
    const names = [...current.keys()].filter((name) => !name.startsWith('registry'));
    expect([...draft07.keys()]).toEqual(names);
  });

  it.each([...draft07])('%s differs in its dialect alone', (name, { $schema, $id, ...schema }) => {
    expect($schema).toBe('http://json-schema.org/draft-07/schema#');
    expect($id).toBe(`${base}draft-07/${name}.json`);
    expect(current.get(name)).toMatchObject(schema);
    expect(Object.keys(current.get(name) ?? {})).toEqual(['$schema', '$id', ...Object.keys(schema)]);
  });
});

describe('constants', () => {
  it('are the schemas, by the names of their files', () => {
    expect({ ...exported }).toEqual(
      Object.fromEntries([...current].map(([name, schema]) => [camelCase(name), schema])),
    );
  });

  it.each([...current])('%s is an entry point of its own, as ES module and as CommonJS', async (name, schema) => {
    const constants = { [camelCase(name)]: schema };
    const esm = (await import(`@codes/json-schema/${name}`)) as JsonObject;
    expect({ ...esm }).toEqual(constants);
    expect({ ...(require(`@codes/json-schema/${name}`) as JsonObject) }).toEqual(constants);
    expect(esm[camelCase(name)]).toBe(exported[camelCase(name)]);
  });

  it('are all in CommonJS, too', () => {
    expect({ ...(require('@codes/json-schema') as object) }).toEqual({ ...exported });
  });
});
