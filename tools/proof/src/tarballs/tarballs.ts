/** What is in each tarball: every file that package.json promises, and nothing that no user needs. */
import { join } from 'node:path';
import process from 'node:process';
import { type Manifest, type Unpacked, isLibrary } from '../packages.ts';
import { root } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import type { Check, Report } from '../report.ts';
import { contents, expand, matches } from './contents.ts';
import { foreign, lifecycleScripts, otherPeers, unpublishable } from './dependencies.ts';
import { promisedFiles } from './promised.ts';
import { reachableFiles } from './reachable.ts';

const required = ['package.json', 'README.md', 'LICENSE'];
/** The history that changesets write: there is none before the first release. */
const history = 'CHANGELOG.md';
/** Beside what exports reach: the marker of the CommonJS folder. */
const allowed = new Set([...required, history, 'dist/cjs/package.json']);

export async function tarballs(report: Report, packages: readonly Unpacked[]): Promise<void> {
  for (const each of packages) {
    const { name, folder, manifest } = each;
    const files = await filesIn(each.tarball);
    const promised = promisedFiles(manifest, files);
    const { reached, broken } = await reachableFiles(folder, files, promised.present, !isLibrary(each));

    await report.check(`${name}: has ${required.join(', ')}`, () =>
      expectNone(
        'missing',
        required.filter((file) => !files.has(file)),
      ),
    );
    await report.check(`${name}: has each file that package.json names (${promised.present.length})`, () =>
      expectNone('named, but not in the tarball', promised.missing),
    );
    await report.check(`${name}: each import within it leads to a file of it`, () => expectNone('broken', broken));
    await report.check(`${name}: has no other file (${files.size} in all)`, () =>
      expectNone(
        'not reachable from exports',
        [...files].filter((file) => !allowed.has(file) && !reached.has(file)),
      ),
    );
    await report.check(`${name}: has exactly the files that are written down`, () => asWritten(name, files));
    for (const [claim, found] of claims(each)) {
      await report.check(`${name}: ${claim}`, () => expectNone('found', found(manifest)));
    }
  }
  await report.checkAll(packages.map(lint));
}

type Finder = (manifest: Manifest) => string[];

function claims(each: Unpacked): (readonly [claim: string, found: Finder])[] {
  const everywhere: (readonly [string, Finder])[] = [
    ['names versions that npm knows', unpublishable],
    ['has no script that a package manager runs by itself', lifecycleScripts],
    ['has no peer but the framework that it is for', otherPeers],
  ];
  return isLibrary(each)
    ? [...everywhere, ['depends on nothing but packages of this repository', foreign]]
    : everywhere;
}

/** publint and "are the types wrong", as the package's own check runs them. */
function lint({ name, source, tarball }: Unpacked): Check {
  return {
    name: `${name}: publint and attw find nothing`,
    run: async () => {
      const { check } = (await import(join(source, 'package.json'), { with: { type: 'json' } })).default.scripts;
      const options = String(check).split(' ').slice(1);
      const script = join(root, 'tools/build/src/lint.ts');
      const output = await runOrThrow(process.execPath, [script, ...options, '--tarball', tarball], source);
      if (!output.includes('publint and attw: no finding')) throw new Error(output);
    },
    fills: [
      { of: name, column: 'publint', word: 'nothing found' },
      { of: name, column: '@arethetypeswrong/core', word: 'nothing found' },
    ],
  };
}

function asWritten(name: string, files: ReadonlySet<string>): void {
  const patterns = (contents[name] ?? []).flatMap(expand);
  const unwritten = [...files].filter(
    (file) => file !== history && !patterns.some((pattern) => matches(pattern, file)),
  );
  const gone = patterns.filter((pattern) => ![...files].some((file) => matches(pattern, file)));
  expectNone('differs from src/tarballs/contents.ts', [
    ...unwritten.map((file) => `+ ${file}`),
    ...gone.map((pattern) => `- ${pattern}`),
  ]);
}

/** What the tarball lists, not what was unpacked: links to dependencies are beside that. */
async function filesIn(tarball: string): Promise<Set<string>> {
  const listed = (await runOrThrow('tar', ['-tzf', tarball], root)).split('\n').filter((line) => line !== '');
  const outside = listed.filter((path) => !path.startsWith('package/') || path.includes('/../'));
  if (outside.length > 0) throw new Error(`not below package/: ${outside.join(', ')}`);
  return new Set(listed.filter((path) => !path.endsWith('/')).map((path) => path.slice('package/'.length)));
}

function expectNone(what: string, found: readonly string[]): void {
  if (found.length > 0) throw new Error(`${what}: ${found.join(', ')}`);
}
