import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSchema } from '../../src/read/read.ts';
import { project, put } from '../support/folders.ts';

test('reads every YAML file of the registries, sorted by name, and nothing else there', async () => {
  const root = project();
  put(root, 'schema/registries/zebra.yml', '');
  put(root, 'schema/registries/Acme.yaml', '');
  put(root, 'schema/registries/README.md', '');
  put(root, 'schema/registries/notes.yaml.bak', '');
  mkdirSync(join(root, 'schema/registries/drafts'));
  const { value, diagnostics } = await readSchema(root, 'schema');
  expect(diagnostics).toEqual([]);
  expect(value.registries.map(({ file }) => file)).toEqual([
    'schema/registries/Acme.yaml',
    'schema/registries/acme.yaml',
    'schema/registries/ferry-line.yaml',
    'schema/registries/harbour.yaml',
    'schema/registries/zebra.yml',
  ]);
  expect(value.fields?.file).toBe('schema/header-fields.yaml');
});

test('a link to a file is as good as the file', async () => {
  const root = project();
  put(root, 'elsewhere.yaml', 'registry: elsewhere\n');
  symlinkSync(join(root, 'elsewhere.yaml'), join(root, 'schema/registries/elsewhere.yaml'));
  const { value, diagnostics } = await readSchema(root, 'schema');
  expect(diagnostics).toEqual([]);
  expect(value.registries.map(({ file }) => file)).toContain('schema/registries/elsewhere.yaml');
});

test('every file that is missing is told, not only the first', async () => {
  const { value, diagnostics } = await readSchema(project(), 'packages');
  expect(value).toEqual({
    registries: [],
    fields: undefined,
    registryShape: undefined,
    fieldsShape: undefined,
    problems: [],
    problemsShape: undefined,
  });
  expect(diagnostics.map(({ code, place }) => [code, place.file])).toEqual([
    ['schema-missing', 'packages/registries'],
    ['schema-missing', 'packages/header-fields.yaml'],
    ['schema-missing', 'packages/registry.schema.json'],
    ['schema-missing', 'packages/header-fields.schema.json'],
  ]);
});
