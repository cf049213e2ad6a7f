import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { project, snapshot } from '../support/folders.ts';
import { harbour, released, replaceIn } from '../support/release.ts';
import { codes } from '../support/terminal.ts';

/** Something of each bump: a lost phrase, an alias, a reworded summary. */
function change(root: string): void {
  replaceIn(
    root,
    harbour,
    ['phrase: Other Quay', 'phrase: Another *Quay*'],
    [
      '    aliases: []\n    summary: The same ship',
      "    aliases: [{ phrase: 'Next_Harbour', origin: us }]\n    summary: The same ship",
    ],
    ['summary: The pilot knows.', 'summary: The pilot knows it.'],
  );
}

describe('codes diff', () => {
  test('says that nothing changed', async () => {
    const root = await released();
    const before = snapshot(root);
    expect(await codes(root, 'diff')).toEqual({
      code: 0,
      out: 'Compared schema with schema/registry.lock.json: no change.\n',
      error: '',
    });
    expect(snapshot(root)).toEqual(before);
  });

  test('lists the changes by bump, and the packages', async () => {
    const root = await released();
    change(root);
    expect((await codes(root, 'diff')).out).toBe(`Compared schema with schema/registry.lock.json: 3 changes, major.
major:
  ~ harbour/302: phrase "Other Quay" → "Another *Quay*"; the former one does not stay as an alias
minor:
  + harbour/307: alias "Next_Harbour" added
patch:
  ~ harbour/303: summary reworded
Packages: @codes/enums major, @codes/express minor, @codes/hono minor, @codes/json-schema major, @codes/next minor, @codes/problem minor.
`);
  });

  test('as Markdown, in which nothing of the input is markup', async () => {
    const root = await released();
    change(root);
    const { out } = await codes(root, 'diff', '--format', 'markdown');
    expect(out).toBe(String.raw`## ${'`schema`'} compared with ${'`schema/registry.lock.json`'}

3 changes, major.

### Major

- ${'`harbour/302`'}: phrase "Other Quay" → "Another \*Quay\*"; the former one does not stay as an alias

### Minor

- ${'`harbour/307`'}: alias "Next_Harbour" added

### Patch

- ${'`harbour/303`'}: summary reworded

### Packages

- ${'`@codes/enums`'}: major
- ${'`@codes/express`'}: minor
- ${'`@codes/hono`'}: minor
- ${'`@codes/json-schema`'}: major
- ${'`@codes/next`'}: minor
- ${'`@codes/problem`'}: minor
`);
  });

  test('as JSON', async () => {
    const root = await released();
    change(root);
    const { out } = await codes(root, 'diff', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      base: 'schema/registry.lock.json',
      first: false,
      bump: 'major',
      packages: { '@codes/enums': 'major', '@codes/json-schema': 'major' },
      changes: [
        {
          kind: 'phrase-lost',
          bump: 'major',
          subject: { kind: 'code', id: 'harbour/302' },
          facet: 'phrase',
          before: 'Other Quay',
          after: 'Another *Quay*',
          packages: { '@codes/enums': 'major', '@codes/json-schema': 'major' },
        },
        { kind: 'text', subject: { id: 'harbour/303' }, text: 'summary reworded' },
        { kind: 'alias-added', subject: { id: 'harbour/307' }, before: null, after: 'Next_Harbour' },
      ],
    });
  });

  test('with a lock elsewhere, and with a folder of packages that have no names', async () => {
    const root = await released();
    rmSync(join(root, 'packages'), { recursive: true });
    mkdirSync(join(root, 'packages'));
    execFileSync('mv', [join(root, 'schema/registry.lock.json'), join(root, 'before.json')]);
    change(root);
    const { out } = await codes(root, 'diff', '--base', 'before.json');
    expect(out).toContain('Compared schema with before.json: 3 changes, major.\n');
    expect(out).toContain('Packages: packages/enums major, packages/express minor,');
  });

  test('before anything was released everything is new', async () => {
    const root = project();
    execFileSync('cp', [join(import.meta.dirname, '../lock/empty.lock.json'), join(root, 'schema/registry.lock.json')]);
    const { out } = await codes(root, 'diff');
    expect(out).toContain('nothing has been released yet; ');
    expect(out).toContain('  + registry harbour: added, with 11 codes\n');
    expect(out).not.toContain('major');
  });
});

describe('codes diff --base <git ref>', () => {
  const commit = (root: string, name: string): void => {
    const git = (...args: string[]): unknown => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=Test', '-c', 'user.email=test@codes.example', 'commit', '--quiet', '--message=A state');
    git('tag', name);
  };

  test('compares with the schema of that commit, wherever the command runs', async () => {
    const root = await released();
    commit(root, 'v1.4.0');
    change(root);
    const expected = /^Compared schema with v1\.4\.0: 3 changes, major\.\n/u;
    expect((await codes(root, 'diff', '--base', 'v1.4.0')).out).toMatch(expected);
    expect((await codes('/', 'diff', '--cwd', root, '--base', 'v1.4.0')).out).toMatch(expected);
    expect((await codes(join(root, 'packages'), 'diff', '--cwd', '..', '--base', 'HEAD')).out).toContain('3 changes');
  });

  test('says that there is no git to ask', async () => {
    const root = await released();
    const path = process.env['PATH'];
    onTestFinished(() => {
      process.env['PATH'] = path;
    });
    process.env['PATH'] = '';
    const { code, error } = await codes(root, 'diff', '--base', 'v1.4.0');
    expect(code).toBe(1);
    expect(error).toContain('found: no such file, and no git to ask\n');
  });

  test('says where the schema of that commit has problems', async () => {
    const root = await released();
    replaceIn(root, harbour, ['code: 200', 'code: 2000']);
    commit(root, 'broken');
    replaceIn(root, harbour, ['code: 2000', 'code: 200']);
    const { code, error } = await codes(root, 'diff', '--base', 'broken');
    expect(code).toBe(1);
    expect(error).toContain(`error[wrong-value]: entries[1].code is out of range`);
    expect(error).toContain(`--> broken:${harbour}:`);
  });
});
