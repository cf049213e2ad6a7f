import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, put, snapshot, temporaryFolder } from '../support/folders.ts';
import { codes } from '../support/terminal.ts';

describe('codes init', () => {
  test('writes a project that generates without a problem', async () => {
    const root = temporaryFolder();
    put(root, 'package.json', '{ "name": "@bookshop/api", "dependencies": { "@codes/hono": "1.0.0" } }');
    const begun = await codes(root, 'init');
    expect(begun).toMatchObject({ code: 0, error: '' });
    expect(begun.out).toBe(
      [
        '  + codes.config.yaml',
        '  + codes/registries/bookshop.yaml',
        '  + codes/problems/bookshop.yaml',
        'Next: edit the YAML, npm install @codes/problem, and run: npx codes generate',
        '',
      ].join('\n'),
    );
    const config = readFileSync(join(root, 'codes.config.yaml'), 'utf8');
    expect(config).toMatch(/^ {2}- \{ use: hono, /mu);
    expect(config).toMatch(/^ {2}# - \{ use: express, /mu);
    expect(await codes(root, 'generate')).toMatchObject({ code: 0, error: '' });
    expect(await codes(root, 'generate', '--check')).toMatchObject({ code: 0 });
    expect(filesBelow(join(root, 'src/codes'))).toContain('errors.gen.ts');
    const answer = await codes(root, 'diff');
    expect(answer.error).toContain('make it with: codes lock');
  });

  test('with every emitter', async () => {
    const root = temporaryFolder();
    await codes(root, 'init');
    const config = readFileSync(join(root, 'codes.config.yaml'), 'utf8');
    put(root, 'codes.config.yaml', config.replaceAll(/^ {2}# (?=- \{ use: (?!\.))/gmu, '  '));
    expect(await codes(root, 'generate')).toMatchObject({ code: 0, error: '' });
  });

  test.each([
    ['{ "name": "my-api" }', 'my-api'],
    ['{ "name": "@nginx/core" }', 'nginx-own'],
    ['{ "name": "any" }', 'any-own'],
    ['{ "name": "3d" }', 'acme'],
    ['{ "name": "@Big_Shop.IO/x" }', 'big-shop-io'],
    [`{ "name": "${'long-'.repeat(20)}name" }`, 'acme'],
    ['{ "name": 3 }', 'acme'],
    ['{', 'acme'],
  ])('names the registry after the package: %s', async (manifest, name) => {
    const root = temporaryFolder();
    put(root, 'package.json', manifest);
    await codes(root, 'init', '--quiet');
    expect(filesBelow(join(root, 'codes'))).toEqual([`problems/${name}.yaml`, `registries/${name}.yaml`]);
    expect(await codes(root, 'generate', '--quiet')).toEqual({ code: 0, out: '', error: '' });
  });

  test.each([['nginx'], ['Acme'], ['a--b'], ['']])('refuses the name "%s"', async (name) => {
    const root = temporaryFolder();
    const { code, error } = await codes(root, 'init', '--name', name);
    expect(code).toBe(2);
    expect(error).toContain('--name');
    expect(filesBelow(root)).toEqual([]);
  });

  test('replaces nothing, and writes nothing where something is in the way', async () => {
    const root = temporaryFolder();
    put(root, 'codes/problems/acme.yaml', 'ours\n');
    const before = snapshot(root);
    const { code, out } = await codes(root, 'init', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, diagnostics: [{ code: 'hand-written' }] });
    expect(snapshot(root)).toEqual(before);
  });
});
