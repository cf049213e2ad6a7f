import { expect, test } from 'vitest';
import { project, put, snapshot } from '../support/folders.ts';
import { harbour, released, replaceIn } from '../support/release.ts';
import { codes } from '../support/terminal.ts';

const lock = 'schema/registry.lock.json';

test('codes lock writes the model, and says so; a second time it writes nothing', async () => {
  const root = project();
  const size = '14 entries in 3 registries';
  expect(await codes(root, 'lock')).toEqual({ code: 0, out: `Wrote ${lock}: ${size}.\n`, error: '' });
  const before = snapshot(root);
  expect(await codes(root, 'lock')).toEqual({ code: 0, out: `${lock} is up to date: ${size}.\n`, error: '' });
  expect(await codes(root, 'lock', '--check', '--quiet')).toEqual({ code: 0, out: '', error: '' });
  expect(snapshot(root)).toEqual(before);
});

test('the order in which fields stand changes no byte of the lock', async () => {
  const root = await released();
  replaceIn(root, 'schema/header-fields.yaml', [
    '  - name: Tug\n    option: tug\n',
    '  - option: tug\n    name: Tug\n',
  ]);
  expect(await codes(root, 'lock', '--check')).toMatchObject({ code: 0 });
});

test('codes lock --check fails once anything has changed, and writes nothing', async () => {
  const root = await released();
  replaceIn(root, harbour, ['summary: The pilot knows.', 'summary: The pilot knows it.']);
  const before = snapshot(root);
  const { code, out } = await codes(root, 'lock', '--check', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ ok: false, diagnostics: [{ code: 'lock-stale' }] });
  expect(snapshot(root)).toEqual(before);
  expect(JSON.parse((await codes(root, 'lock', '--json')).out)).toEqual({ ok: true, file: lock, changed: true });
  expect(await codes(root, 'lock', '--check')).toMatchObject({ code: 0 });
});

test('a schema with a problem is not locked', async () => {
  const root = await released();
  put(root, 'schema/registries/acme.yaml', '');
  const before = snapshot(root);
  const { code, error } = await codes(root, 'lock');
  expect(code).toBe(1);
  expect(error).toContain('error[empty-file]');
  expect(snapshot(root)).toEqual(before);
});
