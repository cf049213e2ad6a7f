/** Packs what would be published, and unpacks it where the suites resolve it: no link into the workspace is left. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
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
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export type ExportTarget = string | null | { readonly [condition: string]: ExportTarget };

export interface Unpacked {
  readonly name: string;
  readonly manifest: Manifest;
  /** Below tools/proof/node_modules. */
  readonly folder: string;
}

/** Packs and unpacks each package of packages/ that is not private; builds them all first where one was not built. */
export async function unpackPublished(): Promise<Unpacked[]> {
  const published = await publishedFolders();
  if (published.some((folder) => !existsSync(join(folder, 'dist')))) await runOrThrow('pnpm', ['build'], root);

  const tarballs = await scratch('tarballs');
  const unpacked: Unpacked[] = [];
  for (const source of published) {
    const { name } = await readManifest(source);
    const tarball = join(tarballs, `${name.replaceAll(/[@/]/gu, '-')}.tgz`);
    await runOrThrow('pnpm', ['pack', '--out', tarball], source);
    const folder = join(modules, name);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await runOrThrow('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder], root);
    unpacked.push({ name, folder, manifest: await readManifest(folder) });
  }
  return unpacked;
}

async function publishedFolders(): Promise<string[]> {
  const parent = join(root, 'packages');
  const folders = (await readdir(parent)).sort().map((name) => join(parent, name));
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
