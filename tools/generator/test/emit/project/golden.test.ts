import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectEmitters } from '../../../src/emit/project/project-emitters.ts';
import { render } from '../../../src/generate.ts';
import { filesBelow } from '../../support/folders.ts';
import { fixtureProject, printed } from '../../support/project.ts';
import { fixtureModel, settings } from '../../support/schema.ts';
import { besideProject, compile, inProject } from '../../support/typescript.ts';

const goldens = join(import.meta.dirname, '../../golden-project');
const emitted = await Promise.all(
  (['pier', 'tugs'] as const).flatMap((fixture) =>
    projectEmitters.map(async ({ name }) => ({ fixture, name, files: await printed(name, fixtureProject(fixture)) })),
  ),
);

test.each(emitted)('$name prints its golden files of $fixture', async ({ fixture, name, files }) => {
  expect(files.length).toBeGreaterThan(0);
  for (const { path, text } of files) await expect(text).toMatchFileSnapshot(join(goldens, fixture, name, path));
});

test('there is no golden file that nobody prints', () => {
  const paths = emitted.flatMap(({ fixture, name, files }) => files.map(({ path }) => `${fixture}/${name}/${path}`));
  expect(filesBelow(goldens)).toEqual(paths.sort());
});

test('no two emitters write the same file', () => {
  const paths = emitted.flatMap(({ fixture, files }) => files.map(({ path }) => `${fixture}/${path}`));
  expect(new Set(paths).size).toBe(paths.length);
});

test('all golden files compile, strictly', () => {
  // Those of the adapters are compiled where their frameworks are.
  const alone = emitted.filter(({ fixture, name }) => fixture === 'pier' && ['constants', 'errors'].includes(name));
  const sources = alone.flatMap(({ files }) => files).filter(({ path }) => path.endsWith('.ts'));
  expect(compile([...render(fixtureModel(), settings), ...inProject(sources), ...besideProject])).toEqual([]);
});
