/** Projects as users have them: the packed packages beside the oldest and the newest frameworks that we test with. */
import { cp, mkdir, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fixtures, here, modules } from './paths.ts';

interface Kind {
  readonly name: string;
  /** What of tools/proof's dependencies stands for which package. */
  readonly links: Readonly<Record<string, string>>;
}

export interface Project extends Kind {
  readonly folder: string;
}

const same = (...names: string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, name]));
const shared = same('react', 'react-dom', '@types/react', '@types/react-dom', '@types/node', '@hono/node-server');

const kinds: readonly Kind[] = [
  {
    name: 'oldest',
    links: {
      ...shared,
      '@types/express': '@types/express4',
      express: 'express4',
      hono: 'hono4130',
      next: 'next15',
    },
  },
  {
    name: 'newest',
    links: {
      ...shared,
      ...same('@hono/zod-openapi', '@types/express', 'express', 'hono', 'hono-openapi', 'next', 'zod'),
    },
  },
];

let made: Promise<Project[]> | undefined;

/** The projects, made when they are first asked for: the older frameworks, and the newer. */
export function projects(): Promise<Project[]> {
  made ??= Promise.all(kinds.map(make));
  return made;
}

export async function newestProject(): Promise<Project> {
  const newest = (await projects()).at(-1);
  if (newest === undefined) throw new Error('there is no project');
  return newest;
}

/** Not below node_modules, where test runners and Node's own TypeScript look at nothing. */
async function make(kind: Kind): Promise<Project> {
  const folder = join(here, '.projects', kind.name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, dependency] of Object.entries(kind.links)) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(await realpath(join(modules, dependency)), link);
  }
  // The packages themselves, not links: they have to find the same frameworks as the project.
  for (const name of await readdir(join(modules, '@codes'))) {
    await cp(join(modules, '@codes', name), join(folder, 'node_modules/@codes', name), { recursive: true });
  }
  await cp(fixtures, join(folder, 'fixtures'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  return { ...kind, folder };
}
