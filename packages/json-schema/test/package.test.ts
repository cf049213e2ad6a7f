import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Target = string | { readonly [condition: string]: Target };

interface Manifest {
  exports: Readonly<Record<string, Target>>;
  typesVersions: { readonly '*': Readonly<Record<string, readonly string[]>> };
  dependencies?: object;
}

const source = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Manifest;
const require = createRequire(import.meta.url);

/** What would be published, unpacked. */
let folder = '';
let packed = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'codes-json-schema-'));
  packed = join(folder, 'package');
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: source, stdio: 'pipe' });
  execFileSync('tar', ['-xzf', globSync('*.tgz', { cwd: folder })[0] ?? ''], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

const leaves = (target: Target): string[] =>
  typeof target === 'string' ? [target] : Object.values(target).flatMap(leaves);

describe('the packed package', () => {
  it.each(Object.entries(manifest.exports))('has what exports name under %s', (subpath, target) => {
    // A pattern stands for the same names under every condition, and for all that was built.
    const [first = '', ...others] = leaves(target);
    const names = namesOf(first, source);
    expect(names.length).toBeGreaterThanOrEqual(subpath.includes('*') ? 50 : 1);
    for (const file of [first, ...others]) expect(namesOf(file, packed)).toEqual(names);
  });

  it('has types for TypeScript that knows no exports', () => {
    for (const files of Object.values(manifest.typesVersions['*'])) {
      for (const file of files) expect(globSync(file, { cwd: packed })).not.toHaveLength(0);
    }
  });

  it('depends on nothing', () => {
    expect(manifest.dependencies).toBeUndefined();
  });

  it('has no entry point beside those', () => {
    for (const subpath of ['schemas.gen', 'responses.gen', 'schemas/not-found-problem', 'dist/bundle.json']) {
      expect(() => require.resolve(`@codes/json-schema/${subpath}`)).toThrow('Cannot find module');
    }
  });
});

/** What the star of a target stands for; nothing at all where a target without one is there. */
function namesOf(target: string, cwd: string): string[] {
  const [before = '', after = ''] = target.replace('./', '').split('*');
  return globSync(target.replace('./', ''), { cwd })
    .map((file) => file.slice(before.length, file.length - after.length))
    .sort();
}
