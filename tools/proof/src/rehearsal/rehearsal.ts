/** A release from beginning to end, to a registry that is only here: versions, tarballs, and projects that install them. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Unpacked } from '../packages.ts';
import { runOrThrow } from '../processes.ts';
import type { Report } from '../report.ts';
import { allUses, makeConsumer } from './consumer.ts';
import { cleanEnvironment } from './environment.ts';
import { nodeTools, npmChecks } from './npm-consumer.ts';
import { buildTools, pnpmChecks } from './pnpm-consumer.ts';
import { usesIn } from './programs.ts';
import { startRegistry } from './registry.ts';
import { copyRepository, packAndPublish, raiseVersions, type Released } from './repository.ts';

export async function rehearsal(report: Report, packages: readonly Unpacked[]): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'codes-rehearsal-'));
  const registry = await startRegistry(join(scratch, 'registry'));
  try {
    const repository = join(scratch, 'repository');
    await copyRepository(repository);
    const names = packages.map(({ name }) => name);
    await report.check('the versions are raised, the changesets used up, the lock renewed', async () => {
      await raiseVersions(repository, names);
      const left = (await readdir(join(repository, '.changeset'))).filter((name) => name.endsWith('.md'));
      if (left.length > 0) throw new Error(`left in .changeset: ${left.join(', ')}`);
      for (const command of [
        ['lock', '--check'],
        ['changeset', '--check'],
        ['generate', '--check'],
      ]) {
        await runOrThrow('pnpm', ['codes', ...command], repository, cleanEnvironment());
      }
    });

    let released: readonly Released[] = [];
    await report.check('every package is packed and published', async () => {
      released = await packAndPublish(repository, join(scratch, 'packed'), registry);
      const missing = names.filter((name) => !released.some((each) => each.name === name));
      if (missing.length > 0) throw new Error(`not published: ${missing.join(', ')}`);
      for (const { name, version } of released) await hasChangelog(repository, name, version);
    });
    report.note(`Released ${released.map(({ name, version }) => `${name}@${version}`).join(', ')}.`);

    const uses = await allUses();
    await report.check('every released package has a use', () => {
      const unused = released.filter(({ name }) => !uses.some((use) => name === `@codes/${use.name}`));
      if (unused.length > 0)
        throw new Error(`fixtures/rehearsal/uses has none of ${unused.map(({ name }) => name).join(', ')}`);
    });
    // What is for Next alone is installed where Next is, which is large.
    const inNode = new Set(usesIn('esm', uses).map(({ name }) => `@codes/${name}`));
    const forNode = released.filter(({ name }) => inNode.has(name));
    const npm = await makeConsumer(join(scratch, 'npm'), forNode, nodeTools, registry);
    const pnpm = await makeConsumer(join(scratch, 'pnpm'), released, buildTools, registry);
    for (const checks of [await npmChecks(npm, forNode, uses), await pnpmChecks(pnpm, released, uses)]) {
      for (const { name, run, fills } of checks) await report.check(name, run, fills);
    }
  } finally {
    await registry.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The changelog of a package tells of its new version. */
async function hasChangelog(repository: string, name: string, version: string): Promise<void> {
  const folder = name.replace(/^@codes\//u, '');
  const places = [`packages/${folder}`, `tools/${folder}`].map((place) => join(repository, place, 'CHANGELOG.md'));
  const texts = await Promise.all(places.map((file) => readFile(file, 'utf8').catch(() => '')));
  if (!texts.join('').includes(`## ${version}\n`)) throw new Error(`no changelog of ${name} ${version}`);
}
