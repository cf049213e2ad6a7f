/** Packs what would be published, and unpacks it where the suites resolve it: no link into the workspace is left. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { modules, root, scratch } from './paths.ts';
import { runOrThrow } from './processes.ts';

/** What the suites read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly main?: string;
  readonly types?: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: ExportTarget;
  readonly typesVersions?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly bundleDependencies?: unknown;
  readonly bundledDependencies?: unknown;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export type ExportTarget = string | null | { readonly [condition: string]: ExportTarget };

export interface Unpacked {
  readonly name: string;
  readonly manifest: Manifest;
  /** In the repository. */
  readonly source: string;
  readonly tarball: string;
  /** Below tools/proof/node_modules. */
  readonly folder: string;
}

/** Packs and unpacks each package that is not private; builds them all first where one was not built. */
export async function unpackPublished(): Promise<Unpacked[]> {
  const published = [...(await publishedFolders('packages')), ...(await publishedFolders('tools'))];
  if (published.some((folder) => !existsSync(join(folder, 'dist')))) await runOrThrow('pnpm', ['build'], root);
  const tarballs = await scratch('tarballs');
  return Promise.all(published.map((source) => unpack(source, tarballs)));
}

/** Whether a package is one of packages/, which depend on nothing from elsewhere. */
export function isLibrary({ source }: Unpacked): boolean {
  return dirname(source) === join(root, 'packages');
}

async function unpack(source: string, tarballs: string): Promise<Unpacked> {
  const { name } = await readManifest(source);
  const tarball = join(tarballs, `${name.replaceAll(/[@/]/gu, '-')}.tgz`);
  await runOrThrow('pnpm', ['pack', '--out', tarball], source);
  const folder = join(modules, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await runOrThrow('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder], root);
  const manifest = await readManifest(folder);
  await linkDependencies(source, folder, manifest);
  return { name, source, tarball, folder, manifest };
}

/** What the generator depends on from elsewhere is the same as in the workspace. */
async function linkDependencies(source: string, folder: string, { dependencies = {} }: Manifest): Promise<void> {
  const foreign = Object.keys(dependencies).filter((name) => !name.startsWith('@codes/'));
  if (foreign.length > 0) await mkdir(join(folder, 'node_modules'));
  for (const name of foreign) {
    await symlink(await realpath(join(source, 'node_modules', name)), join(folder, 'node_modules', name));
  }
}

async function publishedFolders(parent: string): Promise<string[]> {
  const folders = (await readdir(join(root, parent))).sort().map((name) => join(root, parent, name));
  const published: string[] = [];
  for (const folder of folders) {
    if (!existsSync(join(folder, 'package.json'))) continue;
    if ((await readManifest(folder)).private !== true) published.push(folder);
  }
  return published;
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}
