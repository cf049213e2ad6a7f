import { join } from 'node:path';
import { modules, root } from '../paths.ts';
import { versionOf } from '../versions.ts';

/** The bundlers are those that the benchmarks measure with. */
const bundlers = join(root, 'tools/bench/node_modules');

/** Where each tool of the matrix is installed, table by table. */
const dependencies = {
  'Run in': {
    node20: modules,
    node22: modules,
    node: modules,
    node26: modules,
    bun: modules,
    deno: modules,
    workerd: modules,
    chromium: undefined,
  },
  'Compiled by': { typescript54: modules, typescript59: modules, typescript60: modules, typescript: modules },
  'Bundled by': { esbuild: bundlers, rolldown: bundlers, rollup: bundlers, vite: modules, webpack: bundlers },
  'Tested by': { jest: modules, vitest: modules },
  'Looked over by': {
    '@arethetypeswrong/core': join(root, 'tools/build/node_modules'),
    publint: join(root, 'tools/build/node_modules'),
  },
} as const;

type Ids<Tables> =
  Tables extends Readonly<Record<string, infer Columns>> ? (Columns extends unknown ? keyof Columns : never) : never;
export type ColumnId = Ids<typeof dependencies>;

export interface Table {
  readonly title: string;
  readonly columns: readonly { readonly id: ColumnId; readonly head: string }[];
}

const names: Readonly<Partial<Record<ColumnId, string>>> = {
  '@arethetypeswrong/core': 'attw',
  bun: 'Bun',
  deno: 'Deno',
  jest: 'Jest',
  vite: 'Vite',
  vitest: 'Vitest',
};

export async function readTables(): Promise<Table[]> {
  return Promise.all(
    Object.entries(dependencies).map(async ([title, columns]) => ({
      title,
      columns: await Promise.all(
        Object.entries(columns).map(async ([key, folder]) => {
          const id = key as ColumnId;
          // The browser is the machine's: no lockfile says which.
          return { id, head: folder === undefined ? 'Chromium' : `${nameOf(id)} ${await versionOf(id, folder)}` };
        }),
      ),
    })),
  );
}

function nameOf(id: ColumnId): string {
  if (id.startsWith('node')) return 'Node';
  return id.startsWith('typescript') ? 'TypeScript' : (names[id] ?? id);
}
