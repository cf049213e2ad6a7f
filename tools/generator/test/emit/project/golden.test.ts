import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectEmitters } from '../../../src/emit/project/project-emitters.ts';
import { render } from '../../../src/generate.ts';
import { filesBelow } from '../../support/folders.ts';
import { fixtureProject, printed } from '../../support/project.ts';
import { fixtureModel, settings } from '../../support/schema.ts';
import { besideProject, compile, inProject } from '../../support/typescript.ts';

const goldens = join(import.meta.dirname, '../../golden-project');
const project = fixtureProject();
const emitted = await Promise.all(
  projectEmitters.map(async ({ name }) => ({ name, files: await printed(name, project) })),
);

describe.each(emitted)('$name', ({ name, files }) => {
  test('prints its golden files', async () => {
    expect(files.length).toBeGreaterThan(0);
    for (const { path, text } of files) await expect(text).toMatchFileSnapshot(join(goldens, name, path));
  });
});

test('there is no golden file that nobody prints', () => {
  const expected = new Set(emitted.flatMap(({ name, files }) => files.map(({ path }) => `${name}/${path}`)));
  expect(filesBelow(goldens).filter((path) => !expected.has(path))).toEqual([]);
});

test('no two emitters write the same file', () => {
  const paths = emitted.flatMap(({ files }) => files.map(({ path }) => path));
  expect(new Set(paths).size).toBe(paths.length);
});

test('all golden files compile, strictly', () => {
  const sources = emitted.flatMap(({ files }) => files).filter(({ path }) => path.endsWith('.ts'));
  expect(compile([...render(fixtureModel(), settings), ...inProject(sources), ...besideProject])).toEqual([]);
});
