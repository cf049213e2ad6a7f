import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { project, put, snapshot, temporaryFolder } from '../support/folders.ts';
import { frames, minimalFolder } from '../support/schema.ts';
import { codes } from '../support/terminal.ts';
import { arrangements } from './arrange.ts';

/**
 * One folder a case, under the code that it is about: the files that differ from a minimal schema, or those of a project,
 * and in expected.txt what the command has to say of them.
 */
const cases = folders(import.meta.dirname).flatMap((code) =>
  folders(join(import.meta.dirname, code)).map((name) => ({ code, name: `${code}/${name}` })),
);

test('each code of the catalogue has a case, and each case a code', () => {
  expect([...new Set(cases.map(({ code }) => code))].sort()).toEqual(Object.keys(catalogue).sort());
});

test('each arrangement belongs to a case', () => {
  const names = new Set(cases.map(({ name }) => name));
  expect(Object.keys(arrangements).filter((name) => !names.has(name))).toEqual([]);
});

test.each(cases)('$name', async ({ code, name }) => {
  const folder = join(import.meta.dirname, name);
  // A case with a config is a project; any other one, what differs from a minimal schema.
  const inProject = existsSync(join(folder, 'codes.config.yaml'));
  const root = inProject ? temporaryFolder() : project(minimalFolder);
  const target = inProject ? root : join(root, 'schema');
  if (inProject) put(root, 'list.mjs', listEmitter);
  cpSync(folder, target, { recursive: true, filter: (path) => !path.endsWith('expected.txt') });
  const { arrange, args = ['generate', '--json'] } = arrangements[name] ?? {};
  await arrange?.(root);
  const before = snapshot(root);

  const outcome = await codes(root, ...args);

  expect(outcome).toMatchObject({ code: 1, error: '' });
  const { ok, diagnostics } = JSON.parse(outcome.out) as { ok: boolean; diagnostics: Diagnostic[] };
  expect(ok).toBe(false);
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  await expect(frames(diagnostics).replaceAll(root, '<root>')).toMatchFileSnapshot(join(folder, 'expected.txt'));
  expect(snapshot(root)).toEqual(before);
});

/** The emitter of the projects that have none of their own. */
const listEmitter = `export default ({ own }) => [
  { kind: 'text', path: 'list.md', text: own.problemTypes.map(({ title }) => title).join('\\n') },
];
`;

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
