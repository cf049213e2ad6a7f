import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../src/model/types.ts';
import { edited } from '../../support/models.ts';
import { fixtureProject, planOf, projectSettings } from '../../support/project.ts';

type Schema = { readonly $id: string; readonly $defs: { readonly [name: string]: JsonValue } };

const project = fixtureProject();

async function schemas(schemaBase: string): Promise<Map<string, Schema>> {
  const files = await planOf('json-schema', project, { ...projectSettings, schemaBase });
  return new Map(files.map((file) => [file.path, (file.kind === 'json' ? file.value : {}) as unknown as Schema]));
}

describe.each(['https://pier.example/schemas/', ''])('with schemaBase %j', (base) => {
  test('each schema has the name of its file', async () => {
    for (const [path, { $id }] of await schemas(base)) expect($id).toBe(`${base}${path}`);
  });

  test('each schema compiles, as a file and in the bundle', async () => {
    const all = await schemas(base);
    const bundle = all.get('bundle.json');
    const options = { strict: false, validateFormats: false };
    const whole = new Ajv2020(options).addSchema(bundle as object);
    expect(Object.keys(bundle?.$defs ?? {}).map((name) => `${name}.json`)).toEqual(
      [...all.keys()].filter((path) => path !== 'bundle.json'),
    );
    const problem = { type: 'https://pier.example/problems/out-of-rope', length: 3 };
    const good = { ...problem, ropes: [{ name: 'a', parts: [{ name: 'b' }] }], unknown: true };
    const bad = { ...problem, ropes: [{ name: 'a', parts: [{ name: 1 }] }] };
    for (const check of [
      new Ajv2020(options).compile(all.get('pier-out-of-rope.json') as object),
      whole.getSchema(`${base}pier-out-of-rope.json`),
    ]) {
      expect(check?.(good)).toBe(true);
      expect(check?.(bad)).toBe(false);
      expect(check?.({ length: 3 })).toBe(false);
    }
    expect(whole.getSchema(`${base}pier-status-code.json`)?.(461)).toBe(true);
    expect(whole.getSchema(`${base}pier-status-code.json`)?.(561)).toBe(false);
  });
});

test('a problem type that is called as another schema is has a file of its own', async () => {
  const own = edited(project.own, {
    problemTypes: { WHATEVER: { key: 'BUNDLE' }, CREW_UNKNOWN: { key: 'PIER_STATUS_CODE' } },
  });
  const paths = (await planOf('json-schema', { ...project, own })).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(expect.arrayContaining(['bundle.json', 'bundle_.json', 'pier-status-code_.json']));
});
