import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/load.ts';
import { readBuiltin, readSchemaShapes } from '../../src/project/builtin.ts';
import { loadProject } from '../../src/project/load.ts';
import { registryYaml } from '../support/own-yaml.ts';
import { rawSchema, realFolder } from '../support/schema.ts';

const readme = readFileSync(join(realFolder, 'README.md'), 'utf8');
const shape = JSON.parse(readFileSync(join(realFolder, 'registry.schema.json'), 'utf8')) as {
  definitions: { entry: { properties: object } };
};

/** A complete entry, field by field as text: an example takes the place of its field. */
const base: Readonly<Record<string, string>> = {
  code: 'code: 404',
  key: 'key: NOT_FOUND',
  phrase: 'phrase: Not Found',
  aliases: 'aliases: []',
  summary: 'summary: Nothing is there.',
  description: 'description: Nothing is there, or nothing that may be told.',
  references: "references: [{ rfc: 9110, section: '15.5.5', verified: true }]",
  lifecycle: 'lifecycle: { state: active }',
  appearsIn: 'appearsIn: [response]',
  content: 'content: expected',
  nullBody: 'nullBody: false',
  cacheable: 'cacheable: heuristic',
  redirect: 'redirect: null',
  headers: 'headers: []',
  retry: 'retry: null',
};

/** The fields that only an entry of a project has. */
const ofProjects: ReadonlySet<string> = new Set(['extends', 'replaces']);

const examples = [...readme.matchAll(/^```yaml (good|bad)(?: (\S+))?\n(.*?)^```$/gmsu)].map(
  ([, verdict = '', code, text = '']) => ({ verdict, code, text, field: text.split(':')[0] ?? '' }),
);

const builtin = await readBuiltin();
const shapes = await readSchemaShapes();

/** The problems of an entry of a project, which has a registered code. */
function codesInProject(text: string): string[] {
  const file = {
    file: 'registries/acme.yaml',
    bytes: new TextEncoder().encode(registryYaml('acme', [[404, 'X', ...text.trimEnd().split('\n')]])),
  };
  const { diagnostics } = loadProject({ registries: [file], problems: [], fields: undefined, ...shapes }, builtin);
  return diagnostics.map(({ code }) => code);
}

function codesWith(field: string, text: string): string[] {
  if (ofProjects.has(field))
    return codesInProject(`${text.trimEnd()}${text.startsWith('extends') ? '\nreplaces: iana/404' : ''}`);
  const [first = '', ...rest] = Object.values({ ...base, [field]: text.trimEnd() }).flatMap((part) => part.split('\n'));
  const registry = [
    'registry: iana',
    'kind: standard',
    'title: Example',
    'homepage: https://example.org/',
    'entries:',
    `  - ${first}`,
    ...rest.map((line) => `    ${line}`),
  ].join('\n');
  const fields = readFileSync(join(realFolder, 'header-fields.yaml'));
  return load(rawSchema({ 'iana.yaml': registry }, fields)).diagnostics.map(({ code }) => code);
}

describe('schema/README.md', () => {
  it('has a good and a bad example of every field', () => {
    const fields = Object.keys(shape.definitions.entry.properties);
    for (const verdict of ['good', 'bad']) {
      expect(examples.filter((example) => example.verdict === verdict).map(({ field }) => field)).toEqual(fields);
    }
  });

  it.each(examples)('has a $verdict example of $field', ({ verdict, code, text, field }) => {
    expect(codesWith(field, text)).toEqual(verdict === 'good' ? [] : [code]);
  });
});
