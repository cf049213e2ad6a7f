import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Manifest } from '../packages.ts';
import { fixtures } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import { cleanEnvironment } from './environment.ts';
import type { Registry } from './registry.ts';
import type { Released } from './repository.ts';

/** The folder of a consumer, and how to run something in it. */
export interface Consumer {
  readonly folder: string;
  readonly run: (command: string, ...args: string[]) => Promise<string>;
  /** Runs a JavaScript program of an installed package, or of the consumer's own, on the Node of this process. */
  readonly node: (script: string, ...args: string[]) => Promise<string>;
}

/** One use of a package, a module with a `result`, or the promise of one, and what is `expected` of it, in the folder of where it is made. */
export interface Use {
  readonly name: string;
  readonly place: string;
}

export const usesFolder = join(fixtures, 'rehearsal/uses');

/** Every use that is written down, by the name of its package without the scope. */
export async function allUses(): Promise<Use[]> {
  const files = (await readdir(usesFolder, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  return files.flatMap((file) => {
    const [, place, name] = /^(\w+)\/([\w-]+)\.ts$/u.exec(file) ?? [];
    return place === undefined || name === undefined ? [] : [{ place, name }];
  });
}

/** Which tools a consumer has beside the packages, by their versions. */
export type Tools = Readonly<Record<string, string>>;

/** A new project outside of the repository, that depends on what was released and on some tools; peers come along. */
export async function makeConsumer(
  folder: string,
  released: readonly Released[],
  tools: Tools,
  registry: Registry,
): Promise<Consumer> {
  await mkdir(folder, { recursive: true });
  await cp(usesFolder, join(folder, 'uses'), { recursive: true });
  const dependencies = Object.fromEntries(released.map(({ name, version }) => [name, version]));
  const manifest = { name: 'consumer', private: true, version: '0.0.0', dependencies, devDependencies: tools };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2));
  // Packages that are seconds old are what is to be installed here; elsewhere pnpm lets them wait a day.
  const settings = `minimumReleaseAge: 0\ncacheDir: ${join(folder, '.cache')}\n`;
  await writeFile(join(folder, 'pnpm-workspace.yaml'), settings);
  const env = cleanEnvironment({ npm_config_userconfig: registry.userConfig });
  const run = (command: string, ...args: string[]): Promise<string> => runOrThrow(command, args, folder, env);
  return { folder, run, node: (script, ...args) => run(process.execPath, join(folder, script), ...args) };
}

/** The packages as they were installed. */
export async function installed(folder: string, released: readonly Released[]): Promise<Manifest[]> {
  return Promise.all(
    released.map(async ({ name, version }) => {
      const text = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8');
      const manifest = JSON.parse(text) as Manifest & Released;
      if (manifest.version !== version) throw new Error(`${name} is ${manifest.version}, not ${version}`);
      if (text.includes('workspace:') || text.includes('catalog:'))
        throw new Error(`${name} was not packed for others`);
      return manifest;
    }),
  );
}
