import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { headerLines } from '../../src/print/print.ts';
import { put } from '../support/folders.ts';
import { codes } from '../support/terminal.ts';

/** What has to be done in a folder before the command runs, where files alone cannot tell it. */
export interface Arrangement {
  readonly arrange: (root: string) => unknown;
  /** Arguments after `codes generate`. */
  readonly args?: readonly string[];
}

async function generated(root: string): Promise<void> {
  await codes(root, 'generate');
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
  'unreadable-output/file-in-the-way': { arrange: (root) => put(root, 'packages/enums', '') },
  'write-failed/link-to-nothing': {
    arrange: (root) => {
      mkdirSync(join(root, 'packages/enums'));
      symlinkSync('/nowhere/at/all', join(root, 'packages/enums/src'));
    },
  },
  'drift/edited': {
    args: ['--check'],
    arrange: async (root) => {
      await generated(root);
      put(root, 'packages/enums/src/semantics.gen.ts', '// mended by hand\n');
    },
  },
  'drift/missing': {
    args: ['--check'],
    arrange: async (root) => {
      await generated(root);
      rmSync(join(root, 'packages/enums/src/semantics.gen.ts'));
    },
  },
  'drift/orphan': {
    args: ['--check'],
    arrange: async (root) => {
      await generated(root);
      put(root, 'packages/enums/src/vendors/gone.gen.ts', `${headerLines.join('\n')}\n`);
    },
  },
};
