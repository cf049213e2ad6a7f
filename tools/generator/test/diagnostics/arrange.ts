import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownHeader } from '../../src/print/header.ts';
import { put, temporaryFolder } from '../support/folders.ts';
import { codes } from '../support/terminal.ts';

/** What has to be done in a folder before the command runs, where files alone cannot tell it. */
export interface Arrangement {
  readonly arrange?: (root: string) => unknown;
  /** The command line, if it is not that of `codes generate`. */
  readonly args?: readonly string[];
}

async function generated(root: string): Promise<void> {
  await codes(root, 'generate');
}

const diff = ['diff', '--format', 'json'];
const checkLock = ['lock', '--json', '--check'];
const checkChangeset = ['changeset', '--json', '--check'];
const sync = ['sync', '--json', '--write', '--date', '2026-11-22'];

/** A lock of what is there, then one package and a code that is deprecated since. */
async function deprecated(root: string): Promise<void> {
  await codes(root, 'lock');
  put(root, 'packages/enums/package.json', '{ "name": "@minimal/enums", "version": "1.0.0" }');
  const file = join(root, 'schema/registries/standard.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('state: active', 'state: deprecated'));
}

/** A git repository in which the schema was committed, but for what `keep` leaves out. */
function committed(root: string, ...keep: string[]): void {
  const git = (...args: string[]): unknown => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', ...keep);
  git('-c', 'user.name=Test', '-c', 'user.email=test@codes.example', 'commit', '--quiet', '--message=First');
}

/** By code and case. Permissions are no way to make a file unreadable: root, which tests often run as, ignores them. */
export const arrangements: Readonly<Record<string, Arrangement>> = {
  'schema-missing/registries-folder': {
    arrange: (root) => rmSync(join(root, 'schema/registries'), { recursive: true }),
  },
  'schema-missing/registries-is-a-file': {
    arrange: (root) => {
      rmSync(join(root, 'schema/registries'), { recursive: true });
      put(root, 'schema/registries', '');
    },
  },
  'schema-missing/no-registry': {
    arrange: (root) => {
      rmSync(join(root, 'schema/registries/standard.yaml'));
      put(root, 'schema/registries/README.md', '');
    },
  },
  'schema-missing/problems-is-a-file': { arrange: (root) => put(root, 'schema/problems', '') },
  'schema-missing/field-table': { arrange: (root) => rmSync(join(root, 'schema/header-fields.yaml')) },
  'schema-missing/shape': { arrange: (root) => rmSync(join(root, 'schema/registry.schema.json')) },
  'not-a-file/folder': { arrange: (root) => mkdirSync(join(root, 'schema/registries/acme.yaml')) },
  'not-a-file/device': { arrange: (root) => symlinkSync('/dev/null', join(root, 'schema/registries/acme.yaml')) },
  'unreadable-file/link-to-itself': {
    arrange: (root) => symlinkSync('acme.yaml', join(root, 'schema/registries/acme.yaml')),
  },
  'unreadable-file/link-to-nothing': {
    arrange: (root) => symlinkSync('nowhere', join(root, 'schema/registries/acme.yaml')),
  },
  'yaml-syntax/deep-nesting': {
    arrange: (root) => put(root, 'schema/registries/acme.yaml', `registry: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`),
  },
  'unreadable-output/folder-in-the-way': {
    arrange: (root) => put(root, 'packages/enums/registry.json/inside', ''),
  },
  'unreadable-output/folder-in-a-project': {
    arrange: (root) => put(root, 'docs/list.md/inside', ''),
  },
  'unreadable-output/file-in-the-way': { arrange: (root) => put(root, 'packages/enums', '') },
  'write-failed/link-to-nothing': {
    arrange: (root) => {
      mkdirSync(join(root, 'packages/enums'));
      symlinkSync('/nowhere/at/all', join(root, 'packages/enums/src'));
    },
  },
  'config-missing/named': { args: ['generate', '--json', '--config', 'other.yaml'] },
  'out-folder/link': { arrange: (root) => symlinkSync(temporaryFolder(), join(root, 'docs')) },
  'base-missing/no-lock': { args: diff },
  'base-missing/folder': { args: [...diff, '--base', 'schema'] },
  'base-missing/no-repository': { args: [...diff, '--base', 'v1.0.0'] },
  'base-missing/no-such-ref': {
    args: [...diff, '--base', 'v1.0.0'],
    arrange: (root) => committed(root, 'schema'),
  },
  'base-missing/like-an-option': {
    args: [...diff, '--base=--all'],
    arrange: (root) => committed(root, 'schema'),
  },
  'base-missing/commit-without-schema': {
    args: [...diff, '--base', 'main'],
    arrange: (root) => committed(root, 'schema/header-fields.yaml', 'schema/registries'),
  },
  'base-invalid/broken-json': { args: [...diff, '--base', 'schema/base.json'] },
  'base-invalid/cut-off': { args: [...diff, '--base', 'schema/base.json'] },
  'base-invalid/other-json': { args: [...diff, '--base', 'schema/base.json'] },
  'base-invalid/no-object': { args: [...diff, '--base', 'schema/base.json'] },
  'base-invalid/damaged': { args: [...diff, '--base', 'schema/base.json'] },
  'base-invalid/twice': { args: [...diff, '--base', 'schema/base.json'] },
  'base-invalid/later-version': { args: [...diff, '--base', 'schema/base.json'] },
  'lock-stale/missing': { args: checkLock },
  'lock-stale/changed': { args: checkLock, arrange: deprecated },
  'package-invalid/broken-json': {
    args: checkChangeset,
    arrange: async (root) => {
      await deprecated(root);
      put(root, 'packages/enums/package.json', '{');
    },
  },
  'package-invalid/no-version': {
    args: checkChangeset,
    arrange: async (root) => {
      await deprecated(root);
      put(root, 'packages/enums/package.json', '{ "name": "@minimal/enums" }');
    },
  },
  'changeset-invalid/no-front-matter': {
    args: checkChangeset,
    arrange: async (root) => {
      await deprecated(root);
      put(root, '.changeset/quick-fox.md', 'Mended something.\n');
    },
  },
  'changeset-invalid/no-bump': {
    args: checkChangeset,
    arrange: async (root) => {
      await deprecated(root);
      put(root, '.changeset/quick-fox.md', '---\n"@minimal/enums": tiny\n---\n\nMended something.\n');
    },
  },
  'changeset-short/nothing-pending': { args: checkChangeset, arrange: deprecated },
  'changeset-short/too-little': {
    args: checkChangeset,
    arrange: async (root) => {
      await deprecated(root);
      put(root, '.changeset/quick-fox.md', '---\n"@minimal/enums": patch\n---\n\nMended something.\n');
    },
  },
  'upstream-missing/no-copy': { args: sync },
  'upstream-missing/no-file': { args: [...sync, '--from', 'nowhere.csv'] },
  'upstream-missing/folder': { args: [...sync, '--from', 'schema'] },
  'upstream-invalid/other-header': { args: sync },
  'upstream-invalid/web-page': { args: [...sync, '--from', 'schema/page.html'] },
  'upstream-invalid/empty': { args: sync },
  'upstream-invalid/no-registration': { args: sync },
  'upstream-invalid/lines': { args: sync },
  'upstream-invalid/open-quote': { args: sync },
  'drift/edited': {
    args: ['generate', '--json', '--check'],
    arrange: async (root) => {
      await generated(root);
      put(root, 'packages/enums/src/semantics.gen.ts', '// mended by hand\n');
    },
  },
  'drift/missing': {
    args: ['generate', '--json', '--check'],
    arrange: async (root) => {
      await generated(root);
      rmSync(join(root, 'packages/enums/src/semantics.gen.ts'));
    },
  },
  'drift/orphan': {
    args: ['generate', '--json', '--check'],
    arrange: async (root) => {
      await generated(root);
      put(root, 'packages/enums/src/vendors/gone.gen.ts', `${ownHeader.lines.map((line) => `// ${line}`).join('\n')}\n`);
    },
  },
};
