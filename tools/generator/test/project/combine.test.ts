import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/types.ts';
import { readBuiltin, readSchemaShapes } from '../../src/project/builtin.ts';
import { loadProject } from '../../src/project/load.ts';
import type { Project } from '../../src/project/project.ts';
import { entryOf } from '../support/models.ts';
import { problemsYaml, registryYaml } from '../support/own-yaml.ts';
import { frames } from '../support/schema.ts';

const builtin = await readBuiltin();
const shapes = await readSchemaShapes();

/** A project of these files: those of problem types are the ones in the folder problems. */
function projectOf(files: Readonly<Record<string, string>>): Project {
  const raw = Object.entries(files).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
  const below = (folder: string) => raw.filter(({ file }) => file.startsWith(folder));
  const fields = raw.find(({ file }) => file === 'header-fields.yaml');
  const loaded = loadProject(
    { registries: below('registries/'), problems: below('problems/'), fields, ...shapes },
    builtin,
  );
  if (loaded.value === undefined) throw new Error(frames(loaded.diagnostics));
  return loaded.value;
}

const acme = (...lines: string[]): Project =>
  projectOf({ 'registries/acme.yaml': registryYaml('acme', [[499, 'GONE_FISHING', ...lines]]) });

const meanings = ({ model }: Project, code: number): string[] =>
  model.entries.filter((entry) => entry.code === code).map(({ id }) => id);

const semantics = ({ content, cacheable, headers, retry, redirect }: Entry) => ({
  content,
  cacheable,
  headers,
  retry,
  redirect,
});

describe('a code that is described elsewhere, too', () => {
  const others = builtin.registries
    .filter(({ entries }) => entries.some(({ code }) => code === 499))
    .map(({ registry }) => `${registry}/499`);

  test('can stand beside what it extends', () => {
    const project = acme('extends: nginx/499');
    expect(meanings(project, 499).sort()).toEqual(['acme/499', ...others].sort());
    expect(project.own.entries.map(({ id }) => id)).toEqual(['acme/499']);
  });

  test('can replace one meaning, or all of them', () => {
    expect(meanings(acme('replaces: nginx/499'), 499)).not.toContain('nginx/499');
    expect(meanings(acme(`replaces: [${others.join(', ')}]`), 499)).toEqual(['acme/499']);
  });

  test('takes what it leaves open from a registered one, and nothing else', () => {
    const project = projectOf({
      'registries/acme.yaml': registryYaml('acme', [
        [475, 'OUT_OF_STOCK', 'extends: iana/503'],
        [476, 'SOLD_OUT', 'extends: iana/503', 'retry: Never.', 'headers: []'],
        [477, 'LAST_ONE', 'extends: acme/475'],
      ]),
    });
    const base = semantics(entryOf(project.model, 'iana/503'));
    expect(base.headers.length).toBeGreaterThan(0);
    const taken = { ...base, redirect: null };
    expect(semantics(entryOf(project.model, 'acme/475'))).toEqual(taken);
    expect(semantics(entryOf(project.model, 'acme/476'))).toEqual({ ...taken, retry: 'Never.', headers: [] });
    expect(semantics(entryOf(project.model, 'acme/477'))).toEqual(taken);
    expect(entryOf(project.model, 'acme/475')).toMatchObject({ phrase: 'out of stock', nullBody: null });
  });

  test('takes how a redirection treats the method only where it is one', () => {
    const project = projectOf({
      'registries/acme.yaml': registryYaml('acme', [
        [377, 'MOVED_HOUSE', 'extends: iana/308'],
        [477, 'MOVED_ON', 'extends: iana/308'],
      ]),
    });
    expect(entryOf(project.model, 'acme/377').redirect).toEqual({ method: 'preserved' });
    expect(entryOf(project.model, 'acme/477').redirect).toBeNull();
  });

  test('of two registries of the project, one settles it', () => {
    const project = projectOf({
      'registries/acme.yaml': registryYaml('acme', [[475, 'OUT_OF_STOCK']]),
      'registries/beta.yaml': registryYaml('beta', [[475, 'SOLD_OUT', 'extends: acme/475']]),
    });
    expect(meanings(project, 475)).toEqual(['acme/475', 'beta/475']);
  });
});

describe('a registry that is built in', () => {
  test('can be added to: it keeps its name, and its entries their order', () => {
    const project = projectOf({
      'registries/nginx.yaml': registryYaml(
        'nginx',
        [
          [475, 'OURS'],
          [499, 'ALSO_OURS', 'extends: nginx/499'],
        ],
        'extends: nginx',
      ),
    });
    const codes = project.model.entries.filter(({ registry }) => registry === 'nginx').map(({ code }) => code);
    const before =
      builtin.registries.find(({ registry }) => registry === 'nginx')?.entries.map(({ code }) => code) ?? [];
    expect(codes).toEqual([...before, 475].sort((a, b) => a - b));
    expect(entryOf(project.model, 'nginx/499').key).toBe('ALSO_OURS');
    expect(project.own.entries.map(({ id }) => id)).toEqual(['nginx/475', 'nginx/499']);
    expect(project.own.registries).toMatchObject([{ id: 'nginx', title: 'nginx' }]);
  });

  test('can be replaced, by one of its name or of another', () => {
    const same = projectOf({ 'registries/nginx.yaml': registryYaml('nginx', [[475, 'OURS']], 'replaces: nginx') });
    expect(same.model.entries.filter(({ registry }) => registry === 'nginx').map(({ code }) => code)).toEqual([475]);
    const other = projectOf({
      'registries/acme.yaml': registryYaml('acme', [[475, 'OURS']], 'replaces: [nginx, aws]'),
    });
    expect(other.model.registries.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['nginx']));
    expect(meanings(other, 499)).not.toContain('nginx/499');
  });

  test('that is the standard one stays so', () => {
    const project = projectOf({
      'problems/acme.yaml': problemsYaml('acme', [['https://acme.example/credit', 'OUT_OF_CREDIT', 403]]),
    });
    expect(project.model.registries.filter(({ standard }) => standard).map(({ id }) => id)).toEqual(['iana']);
    expect(project.own.registries).toEqual([]);
  });
});

describe('a problem type', () => {
  const balance = 'extensions: [{ name: balance, schema: { type: number }, required: true, summary: What is left. }]';
  const note = 'extensions: [{ name: note, schema: {}, required: false, summary: A note. }]';
  const narrow = 'extensions: [{ name: balance, schema: { type: integer }, required: true, summary: Cents. }]';

  test.each([
    [403, 403],
    ['CONFLICT', 409],
    ['acme/OUT_OF_STOCK', 475],
    ['OUT_OF_STOCK', 475],
    ['nginx/CLIENT_CLOSED_REQUEST', 499],
    // A former name of 413.
    ['PAYLOAD_TOO_LARGE', 413],
    ['null', null],
  ])('with the status %s is sent with %s', (status, code) => {
    const { own } = projectOf({
      'registries/acme.yaml': registryYaml('acme', [[475, 'OUT_OF_STOCK']]),
      'problems/acme.yaml': problemsYaml('acme', [['https://acme.example/a', 'A', String(status)]]),
    });
    expect(own.problemTypes.map((type) => type.status)).toEqual([code]);
  });

  test('has the members of the one that it extends, and its own in place of theirs', () => {
    const { own } = projectOf({
      'problems/acme.yaml': problemsYaml('acme', [
        ['https://acme.example/a', 'A', 403, balance],
        ['https://acme.example/b', 'B', 403, 'extends: https://acme.example/a', note],
        ['https://acme.example/c', 'C', 403, 'extends: https://acme.example/a', narrow],
      ]),
    });
    const members = own.problemTypes.map(({ extensions }) => extensions.map(({ name, schema }) => [name, schema]));
    expect(members).toEqual([
      [['balance', { type: 'number' }]],
      [
        ['balance', { type: 'number' }],
        ['note', {}],
      ],
      [['balance', { type: 'integer' }]],
    ]);
  });

  test('can replace, or extend, one that is built in', () => {
    const [iana] = builtin.problems;
    const known = iana?.problems.find(({ extensions }) => extensions.length > 0);
    const type = known?.type ?? '';
    for (const choice of ['extends', 'replaces']) {
      const { model, own } = projectOf({
        'problems/acme.yaml': problemsYaml('acme', [[type, 'OURS', 403, `${choice}: ${type}`, note]]),
      });
      expect(model.problemTypes.filter((each) => each.type === type).map(({ registry }) => registry)).toEqual(['acme']);
      const names = own.problemTypes.flatMap(({ extensions }) => extensions.map(({ name }) => name));
      const inherited = choice === 'extends' ? (known?.extensions.map(({ name }) => name) ?? []) : [];
      expect(names).toEqual([...inherited, 'note']);
    }
  });
});

test('header fields of the project stand beside the built-in ones', () => {
  const field = {
    name: 'Acme-Tug',
    option: 'acmeTug',
    grammar: 'token',
    hopByHop: false,
    list: false,
    summary: 'The tug.',
    references: [{ rfc: 9110, verified: true }],
  };
  const grammar = builtin.fields.fields[0]?.grammar ?? '';
  const rule =
    'headers: [{ name: Acme-Tug, direction: response, level: MUST, reference: { rfc: 9110, verified: true } }]';
  const { model, own } = projectOf({
    'header-fields.yaml': JSON.stringify({ fields: [{ ...field, grammar }] }),
    'registries/acme.yaml': registryYaml('acme', [[475, 'OUT_OF_STOCK', rule]]),
  });
  expect(own.fields.map(({ name }) => name)).toEqual(['Acme-Tug']);
  expect(model.fields).toHaveLength(builtin.fields.fields.length + 1);
});
