import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { put } from '../support/folders.ts';
import { listingProject, problemsYaml } from '../support/own-yaml.ts';
import { codes } from '../support/terminal.ts';

const member = (required: boolean): string =>
  `extensions: [{ name: balance, schema: { type: number }, required: ${required}, summary: What is left. }]`;

function ask(root: string, required: boolean): void {
  put(
    root,
    'codes/problems/acme.yaml',
    problemsYaml('acme', [['https://acme.example/credit', 'OUT_OF_CREDIT', 403, member(required)]]),
  );
}

function manifest(root: string): void {
  put(root, 'package.json', '{ "name": "@acme/api", "version": "1.2.0", "private": true }');
}

test('the lock of a project holds what is its own, and diff and changeset speak of its package', async () => {
  const root = listingProject();
  manifest(root);
  ask(root, false);
  expect((await codes(root, 'lock')).out).toBe('Wrote codes/registry.lock.json: 1 entry in 1 registry.\n');
  expect(await codes(root, 'lock', '--check')).toMatchObject({ code: 0 });
  expect((await codes(root, 'diff')).out).toBe('Compared codes with codes/registry.lock.json: no change.\n');
  expect(readFileSync(join(root, 'codes/registry.lock.json'), 'utf8')).not.toContain('iana/404');

  ask(root, true);
  expect((await codes(root, 'diff')).out).toBe(
    [
      'Compared codes with codes/registry.lock.json: 1 change, major.',
      'major:',
      '  ~ problem type acme https://acme.example/credit: member balance, required: false → true',
      'Packages: @acme/api major.',
      '',
    ].join('\n'),
  );
  put(root, '.changeset/config.json', '{}');
  expect(await codes(root, 'changeset', '--check')).toMatchObject({ code: 1 });
  await codes(root, 'changeset');
  expect(readFileSync(join(root, '.changeset/registry.md'), 'utf8')).toMatch(/^---\n'@acme\/api': major\n---\n/u);
  expect(await codes(root, 'changeset', '--check')).toMatchObject({ code: 0 });
});

test('a project without a name has no changeset, and is not told that it needs none', async () => {
  const root = listingProject();
  put(root, '.changeset/config.json', '{}');
  ask(root, false);
  await codes(root, 'lock');
  ask(root, true);
  for (const options of [[], ['--check']]) {
    const { code, error } = await codes(root, 'changeset', ...options);
    expect(code).toBe(1);
    expect(error).toContain('error[package-invalid]: package.json describes no package');
  }
  expect(existsSync(join(root, '.changeset/registry.md'))).toBe(false);
});

test('a project is compared with what a commit has', async () => {
  const root = listingProject();
  manifest(root);
  const git = (...args: string[]): unknown => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('-c', 'user.name=Test', '-c', 'user.email=test@codes.example', 'commit', '--quiet', '--message=First');
  expect((await codes(root, 'diff', '--base', 'main')).out).toBe('Compared codes with main: no change.\n');
  ask(root, true);
  const { out } = await codes(root, 'diff', '--base', 'main', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    base: 'main',
    bump: 'major',
    packages: { '@acme/api': 'major' },
    changes: [{ kind: 'member-required', packages: { '@acme/api': 'major' } }],
  });
});
