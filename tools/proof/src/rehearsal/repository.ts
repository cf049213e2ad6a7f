import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import { cleanEnvironment } from './environment.ts';
import type { Registry } from './registry.ts';

/** A package as it was released. */
export interface Released {
  readonly name: string;
  readonly version: string;
}

/** What changesets writes when it has packed. */
interface PackPlan {
  readonly plan: readonly (readonly Release[])[];
}

interface Release extends Released {
  readonly kind: string;
  readonly tag: string;
  readonly tarball: { readonly path: string };
}

/** A copy of the repository as it lies here, built packages and all, with a history of its own. */
export async function copyRepository(folder: string): Promise<void> {
  const listed = await runOrThrow('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], root);
  const built = ['packages', 'tools'].map(async (parent) =>
    (await readdir(join(root, parent))).map((name) => `${parent}/${name}/dist`),
  );
  for (const path of [...listed.split('\0').slice(0, -1), ...(await Promise.all(built)).flat()]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    // What was deleted and not committed yet is listed, and not there; not every package has been built.
    await cp(join(root, path), join(folder, path), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
  const git = (...args: string[]): Promise<string> => runOrThrow('git', args, folder);
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('-c', 'user.name=Rehearsal', '-c', 'user.email=rehearsal@codes.example', 'commit', '--quiet', '-m', 'All');
  await runOrThrow('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], folder, cleanEnvironment());
}

/** Raises the versions as a release does. Where nothing is pending, every package gets a patch, or nothing could be rehearsed. */
export async function raiseVersions(folder: string, names: readonly string[]): Promise<string> {
  const changesets = join(folder, '.changeset');
  const pending = (await readdir(changesets)).filter((name) => name.endsWith('.md') && name !== 'README.md');
  if (pending.length === 0) {
    const head = names.map((name) => `'${name}': patch\n`).join('');
    await writeFile(join(changesets, 'rehearsal.md'), `---\n${head}---\n\nA rehearsal.\n`);
  }
  return runOrThrow('pnpm', ['run', 'version'], folder, cleanEnvironment());
}

/**
 * Packs what has to be published into `out`, and then publishes exactly those tarballs: the one with changesets, the other
 * with npm alone, as the two jobs of the release do. Only the provenance is missing, which takes a job there.
 */
export async function packAndPublish(folder: string, out: string, registry: Registry): Promise<Released[]> {
  const env = cleanEnvironment({ npm_config_userconfig: registry.userConfig });
  await runOrThrow('pnpm', ['exec', 'changeset', 'pack', '--out-dir', out], folder, env);
  const { plan } = JSON.parse(await readFile(join(out, 'publish-plan.json'), 'utf8')) as PackPlan;
  const releases = plan.flat().filter(({ kind }) => kind === 'publish');
  for (const { tarball, tag } of releases) {
    await runOrThrow('npm', ['publish', `./${tarball.path}`, '--access', 'public', '--tag', tag], out, env);
  }
  return releases;
}
