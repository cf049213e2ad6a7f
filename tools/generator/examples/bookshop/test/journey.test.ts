import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, expect, test } from 'vitest';
import { bookshop, codes, run } from './support.js';

// Inside the example, where the packages are found as they would be after npm install.
mkdirSync(join(bookshop, '.journeys'), { recursive: true });
const root = mkdtempSync(join(bookshop, '.journeys/journey-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const put = (path: string, content: string): void => writeFileSync(join(root, path), content);
const git = (...args: string[]) =>
  run(root, 'git', '-c', 'user.name=Test', '-c', 'user.email=test@codes.example', ...args);

/** Compiles the project as its users would, and gives what the compiler says. */
async function compiled(): Promise<string> {
  const { out } = await run(root, join(bookshop, '../../../../node_modules/.bin/tsc'), '-p', 'tsconfig.json');
  return out;
}

/** What the API answers an order of that book with, in a process of its own. */
async function ordered(book: string): Promise<Record<string, unknown>> {
  const { out } = await run(root, process.execPath, 'dist/order.js', book);
  return JSON.parse(out) as Record<string, unknown>;
}

test('from nothing to an API with problem types of its own, and to its next release', async () => {
  // init
  const manifest = JSON.parse(readFileSync(join(bookshop, 'package.json'), 'utf8')) as object;
  put('package.json', JSON.stringify({ ...manifest, name: '@bookshop/journey', version: '1.4.0' }));
  expect(await codes(root, 'init')).toMatchObject({ code: 0 });

  // generate
  expect(await codes(root, 'generate')).toMatchObject({ code: 0 });
  expect(await codes(root, 'generate', '--check')).toMatchObject({ code: 0 });

  // compile, and run
  put('tsconfig.json', JSON.stringify(settings));
  cpSync(join(import.meta.dirname, 'journey'), join(root, 'src'), { recursive: true });
  expect(await compiled()).toBe('');
  const answer = await ordered('atlas');
  expect(answer).toMatchObject({ status: 403, title: 'Out of credit', balance: 30 });

  // validate what was answered by what was generated
  const schema = JSON.parse(text('src/codes/schemas/out-of-credit.json')) as object;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  expect(validate(answer)).toBe(true);
  expect(validate({ ...answer, balance: null })).toBe(false);

  // release, edit, diff
  put('.gitignore', 'dist\n');
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '.');
  expect(await git('commit', '--quiet', '--message=First')).toMatchObject({ code: 0 });
  expect(await codes(root, 'lock')).toMatchObject({ code: 0 });
  const problems = 'codes/problems/bookshop.yaml';
  put(
    problems,
    text(problems)
      .replace('title: Out of credit', 'title: Not enough credit')
      .replace('required: false', 'required: true'),
  );
  const { out: difference } = await codes(root, 'diff', '--base', 'main');
  expect(difference).toContain('Compared codes with main: 2 changes, major.');
  expect(difference).toContain('member accounts, required: false → true');

  // what breaks shows where it is used: the new member is asked for by the types
  expect(await codes(root, 'generate', '--check')).toMatchObject({ code: 1 });
  expect(await codes(root, 'generate')).toMatchObject({ code: 0 });
  expect(await compiled()).toContain("'accounts'");
  put('src/order.ts', text('src/order.ts').replace('{ balance: 30 }', '{ balance: 30, accounts: [] }'));
  expect(await compiled()).toBe('');
  expect(await ordered('atlas')).toMatchObject({ title: 'Not enough credit', accounts: [] });

  // changeset
  mkdirSync(join(root, '.changeset'));
  expect(await codes(root, 'changeset', '--check')).toMatchObject({ code: 1 });
  expect((await codes(root, 'changeset')).out).toBe('Wrote .changeset/registry.md. Needed: @bookshop/journey major.\n');
  expect(text('.changeset/registry.md')).toMatch(/^---\n'@bookshop\/journey': major\n---\n/u);
  expect(await codes(root, 'changeset', '--check')).toMatchObject({ code: 0 });
});

const settings = {
  compilerOptions: {
    strict: true,
    target: 'es2022',
    module: 'nodenext',
    rootDir: 'src',
    outDir: 'dist',
    types: ['node'],
    skipLibCheck: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
  },
  include: ['src'],
};
