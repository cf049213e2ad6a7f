/** The declarations of the adapters, beside those of the oldest and the newest framework that they support. */
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fixtures, modules, scratch } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import type { Check } from '../report.ts';
import { commonOptions, compilers } from './compilers.ts';

interface FrameworkTypes {
  /** The adapter's consumer among the fixtures. */
  readonly consumer: string;
  /** What of tools/proof's dependencies stands for which package. */
  readonly packages: Readonly<Record<string, string>>;
  /** What the declarations of the framework itself need. */
  readonly options: Readonly<Record<string, unknown>>;
}

const node = { types: ['node'] };
const web = { lib: ['es2022', 'dom', 'dom.iterable'] };

const frameworks: Readonly<Record<string, FrameworkTypes>> = {
  'Express 4': { consumer: 'express', packages: { '@types/express': '@types/express4' }, options: node },
  'Hono 4.13.0': { consumer: 'hono', packages: { hono: 'hono4130' }, options: web },
  'Hono 4.13': { consumer: 'hono', packages: { hono: 'hono' }, options: web },
  'Express 5': { consumer: 'express', packages: { '@types/express': '@types/express' }, options: node },
};

/** The newest TypeScript compiles each adapter's consumer, its declarations and the framework's checked. */
export async function frameworkChecks(): Promise<Check[]> {
  const newest = compilers.at(-1);
  if (newest === undefined) throw new Error('there is no compiler');
  const folder = await scratch('frameworks');
  return Object.entries(frameworks).flatMap(([name, types]) =>
    newest.resolutions.map((resolution): Check => ({
      name: `TypeScript ${newest.version} compiles a consumer beside ${name} with ${resolution.name}`,
      run: async () => {
        const place = join(folder, `${name}-${resolution.name}`.replaceAll(' ', '-'));
        await layOut(place, types);
        const module = { module: resolution.module, moduleResolution: resolution.name };
        const compilerOptions = { ...commonOptions, ...types.options, ...module };
        await writeFile(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*'] }));
        await runOrThrow(process.execPath, [newest.tsc, '-p', place], place);
      },
    })),
  );
}

async function layOut(place: string, { consumer, packages }: FrameworkTypes): Promise<void> {
  // The adapter itself, not a link: it has to find the same framework as its consumer.
  const adapter = join('@codes', consumer);
  await cp(join(modules, adapter), join(place, 'node_modules', adapter), { recursive: true });
  for (const [name, folder] of Object.entries(packages)) {
    const link = join(place, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(modules, folder), link);
  }
  const source = await readFile(join(fixtures, 'types', `${consumer}.ts`), 'utf8');
  for (const extension of ['mts', 'cts']) await writeFile(join(place, `${consumer}.${extension}`), source);
}
