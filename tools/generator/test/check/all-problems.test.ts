import { expect, test } from 'vitest';
import { project, put, snapshot } from '../support/folders.ts';
import { codes } from '../support/terminal.ts';

const entry = `
  - code: 460
    key: LOST
    phrase: Lost
    summary: It is lost.
    description: It is lost.
    references: [{ title: Acme API, url: 'https://acme.example/api', verified: true }]
    appearsIn: [response]
`;

function registry(name: string, entries: string): string {
  return `registry: ${name}\nkind: vendor\ntitle: Acme\nhomepage: https://acme.example/\nentries:${entries}`;
}

test('one run shows the problems of every stage and every file, in the order of reading, and writes nothing', async () => {
  const root = project();
  await codes(root, 'generate');
  put(root, 'schema/header-fields.yaml', 'fields: []\n'); // shape
  put(root, 'schema/registries/a-text.yaml', Uint8Array.of(0xff)); // decoding
  put(root, 'schema/registries/b-syntax.yaml', `registry: 'b-syntax\n`); // syntax
  put(root, 'schema/registries/c-traps.yaml', registry('c-traps', entry.replace('460', '0x1CC'))); // notation
  put(root, 'schema/registries/d-shape.yaml', registry('d-shape', entry.replace('summary', 'sumary'))); // shape
  put(root, 'schema/registries/e-meaning.yaml', registry('f', `${entry}${entry}`)); // meaning
  const before = snapshot(root);

  const { code, out, error } = await codes(root, 'generate');

  expect(code).toBe(1);
  expect(out).toBe('');
  expect(error.match(/^error\[.*?\]|--> .*/gmu)).toEqual([
    'error[wrong-value]',
    '--> schema/header-fields.yaml:1:9',
    'error[not-utf8]',
    '--> schema/registries/a-text.yaml:1:1',
    'error[yaml-syntax]',
    '--> schema/registries/b-syntax.yaml:1:19',
    'error[number-notation]',
    '--> schema/registries/c-traps.yaml:6:11',
    'error[missing-field]',
    '--> schema/registries/d-shape.yaml:6:5',
    'error[unknown-field]',
    '--> schema/registries/d-shape.yaml:9:5',
    'error[registry-name]',
    '--> schema/registries/e-meaning.yaml:1:11',
    'error[duplicate-code]',
    '--> schema/registries/e-meaning.yaml:14:11',
    'error[duplicate-constant]',
    '--> schema/registries/e-meaning.yaml:15:10',
    'error[duplicate-phrase]',
    '--> schema/registries/e-meaning.yaml:16:13',
  ]);
  expect(error).toMatch(/\n10 problems; nothing was written\n$/u);
  expect(snapshot(root)).toEqual(before);
});

test('two slips in one file are two problems, and what follows from each is none', async () => {
  const root = project();
  const slip = entry.replace('    key', '\tkey');
  put(root, 'schema/registries/acme.yaml', registry('acme', `${slip}${entry}${slip}`));

  const { error } = await codes(root, 'generate');

  expect(error.match(/--> .*/gu)).toEqual([
    '--> schema/registries/acme.yaml:7:1',
    '--> schema/registries/acme.yaml:23:1',
  ]);
});
