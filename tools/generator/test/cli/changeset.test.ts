import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { put, snapshot } from '../support/folders.ts';
import { harbour, released, replaceIn } from '../support/release.ts';
import { codes } from '../support/terminal.ts';

const file = '.changeset/registry.md';
const deprecated = [
  'cacheable: heuristic\n    redirect: null\n    headers: []\n    retry: null\n  # a null',
  'cacheable: never\n    redirect: null\n    headers: []\n    retry: null\n  # a null',
] as const;
const renamed = ['key: SEE_PILOT', 'key: ASK_PILOT'] as const;

const others = ['@codes/express', '@codes/hono', '@codes/json-schema', '@codes/next', '@codes/problem'];
const needed = ['@codes/enums', ...others].map((name) => `${name} minor`).join(', ');

describe('codes changeset', () => {
  test('writes one file, the same every time, renews it, and takes it away', async () => {
    const root = await released();
    expect(await codes(root, 'changeset')).toEqual({
      code: 0,
      out: 'No changeset is needed. Needed: nothing that was released has changed.\n',
      error: '',
    });
    expect(existsSync(join(root, '.changeset'))).toBe(false);

    replaceIn(root, harbour, deprecated);
    expect((await codes(root, 'changeset')).out).toBe(`Wrote ${file}. Needed: ${needed}.\n`);
    const first = snapshot(root);
    expect(first[file]?.text).toBe(`---
'@codes/enums': minor
'@codes/express': minor
'@codes/hono': minor
'@codes/json-schema': minor
'@codes/next': minor
'@codes/problem': minor
---

The schema changed.

Added or corrected:

- \`harbour/200\`: cacheable: heuristic → never
`);
    expect((await codes(root, 'changeset')).out).toBe(`${file} is up to date. Needed: ${needed}.\n`);
    expect(snapshot(root)).toEqual(first);

    replaceIn(root, harbour, renamed);
    expect((await codes(root, 'changeset')).out).toMatch(/^Renewed /u);
    replaceIn(root, harbour, [renamed[1], renamed[0]], [deprecated[1], deprecated[0]]);
    expect((await codes(root, 'changeset')).out).toMatch(/^Removed /u);
    expect(existsSync(join(root, file))).toBe(false);
  });

  test('names what breaks first, and of a version before 1.0 asks for a minor release', async () => {
    for (const [version, bump] of [
      ['1.0.0', 'major'],
      ['0.9.0', 'minor'],
    ]) {
      const root = await released(version);
      replaceIn(root, harbour, deprecated, renamed);
      await codes(root, 'changeset');
      const text = readFileSync(join(root, file), 'utf8');
      expect(text).toContain(`'@codes/enums': ${bump}\n`);
      expect(text).toMatch(/\nBreaking:\n\n- .+ASK_PILOT; SEE_PILOT does not stay\n.+\n\nAdded or corrected:\n\n/u);
    }
  });

  test('names only the packages that are touched and published', async () => {
    const root = await released();
    replaceIn(root, 'schema/registries/acme.yaml', ['content: allowed', 'content: expected']);
    expect((await codes(root, 'changeset', '--json')).out).toBe(
      `${JSON.stringify({ ok: true, file, outcome: 'add', packages: { '@codes/enums': 'minor' } }, undefined, 2)}\n`,
    );
    put(root, 'packages/enums/package.json', '{ "name": "@codes/enums", "private": true }');
    expect(JSON.parse((await codes(root, 'changeset', '--json')).out)).toMatchObject({
      outcome: 'remove',
      packages: {},
    });
  });

  test('of a first release says how much there is', async () => {
    const root = await released('0.0.0');
    put(root, 'schema/registry.lock.json', readFileSync(join(import.meta.dirname, '../lock/empty.lock.json')));
    await codes(root, 'changeset');
    expect(readFileSync(join(root, file), 'utf8')).toContain(
      'First release of the schema: 14 status codes of 3 registries.',
    );
  });
});

describe('codes changeset --check', () => {
  test('is content with a promise that is large enough, whoever made it', async () => {
    const root = await released();
    replaceIn(root, harbour, deprecated);
    const before = snapshot(root);
    expect(await codes(root, 'changeset', '--check')).toMatchObject({ code: 1, out: '' });
    expect(snapshot(root)).toEqual(before);

    put(
      root,
      '.changeset/quick-fox.md',
      `---\r\n"@codes/enums": major\r\n"@codes/other": none\r\n---\r\n\r\nText.\r\n`,
    );
    const { error } = await codes(root, 'changeset', '--check');
    expect(error).toContain('expected: at least @codes/express minor, @codes/hono minor, @codes/json-schema minor,');
    put(root, '.changeset/README.md', 'No changeset.');
    put(root, '.changeset/lazy-dog.md', `---\n${others.map((name) => `'${name}': minor\n`).join('')}---\n`);
    put(root, '.changeset/empty.md', `---\n---\n`);
    expect(await codes(root, 'changeset', '--check')).toEqual({
      code: 0,
      out: `The pending changesets promise enough. Needed: ${needed}.\n`,
      error: '',
    });
  });

  test('fails again when the schema changes further', async () => {
    const root = await released();
    replaceIn(root, harbour, deprecated);
    await codes(root, 'changeset');
    expect(await codes(root, 'changeset', '--check')).toMatchObject({ code: 0 });
    replaceIn(root, harbour, renamed);
    expect(await codes(root, 'changeset', '--check')).toMatchObject({ code: 1 });
    await codes(root, 'changeset');
    expect(await codes(root, 'changeset', '--check')).toMatchObject({ code: 0 });
  });
});
