/** The declarations of the adapters beside those of their frameworks, and of the generator beside those it is made of. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fixtures } from '../paths.ts';
import { run } from '../processes.ts';
import { type Project, projects } from '../projects.ts';
import type { Check } from '../report.ts';
import { versionOf } from '../versions.ts';
import { commonOptions, type Compiler, compilers, type Resolution } from './compilers.ts';

const adapters = ['express', 'hono', 'next'] as const;

/** What the declarations of frameworks need: those of Node and of the web, and React's for Next. */
const options = {
  ...commonOptions,
  types: ['node', 'react'],
  lib: ['es2022', 'dom', 'dom.iterable'],
  jsx: 'preserve',
} as const;

/** Every TypeScript compiles the consumers of the adapters, beside the older frameworks and the newer. */
export async function frameworkChecks(): Promise<Check[]> {
  const all = await projects();
  return Promise.all(
    compilers.map(async (compiler): Promise<Check> => {
      const compilations = all.flatMap((project) =>
        resolutionsFor(compiler, project).map((resolution) => ({ project, resolution })),
      );
      const beside = await Promise.all(all.map(namesOf));
      return {
        name: `TypeScript ${compiler.version} compiles consumers beside ${beside.join(', and beside ')}`,
        run: () => compile(compiler, compilations),
        fills: compilations.flatMap(({ project, resolution }) => [
          ...adapters.map((name) => ({
            of: `@codes/${name}`,
            beside: project.links[name] ?? '',
            column: compiler.column,
            word: resolution.name,
          })),
          { of: '@codes/generator', column: compiler.column, word: resolution.name },
        ]),
      };
    }),
  );
}

interface Compilation {
  readonly project: Project;
  readonly resolution: Resolution;
}

/** Ours are the same declarations beside the older frameworks: one resolution is enough there. */
function resolutionsFor(compiler: Compiler, { name }: Project): Resolution[] {
  return compiler.resolutions.filter(
    (resolution) => resolution.name === 'nodenext' || (resolution.name !== 'node10' && name === 'newest'),
  );
}

async function namesOf({ links }: Project): Promise<string> {
  return (await Promise.all(adapters.map(async (name) => `${name} ${await versionOf(links[name] ?? '')}`))).join(', ');
}

/**
 * Compiles in one process, which then reads each file once. Fails for whatever is said of our declarations and of the
 * consumers; not every framework's own pass every compiler.
 */
async function compile(compiler: Compiler, compilations: readonly Compilation[]): Promise<void> {
  const folders: string[] = [];
  for (const compilation of compilations) folders.push(await layOut(compiler, compilation));
  const args = [compiler.tsc, '-b', ...folders, '--force', '--pretty', 'false', '--listFiles'];
  const { output } = await run(process.execPath, args, folders[0] ?? '');
  const lines = output.split('\n');
  for (const { project } of compilations) {
    for (const name of [...adapters, 'generator']) {
      const declarations = join(project.folder, 'node_modules/@codes', name, 'dist');
      if (!lines.some((line) => line.startsWith(declarations) && line.endsWith('index.d.ts')))
        throw new Error(`@codes/${name} was not compiled in ${project.name}:\n${output}`);
    }
  }
  const ours = lines.filter((line) => /error TS\d+:/u.test(line) && !isForeign(line));
  if (ours.length > 0) throw new Error(ours.join('\n'));
}

async function layOut(compiler: Compiler, { project, resolution }: Compilation): Promise<string> {
  const folder = join(project.folder, 'types', `${compiler.version}-${resolution.name}`);
  await mkdir(folder, { recursive: true });
  for (const name of adapters) {
    const source = await readFile(join(fixtures, 'types', `${name}.ts`), 'utf8');
    for (const extension of resolution.extensions) await writeFile(join(folder, `${name}${extension}`), source);
  }
  await writeFile(join(folder, 'generator.mts'), await readFile(join(fixtures, 'types/generator.ts'), 'utf8'));
  const module = { module: resolution.module, moduleResolution: resolution.name };
  const compilerOptions = { ...options, ...compiler.options, ...module };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.mts', '*.cts'] }));
  return folder;
}

/** Whether an error is one of declarations that others have written. */
function isForeign(line: string): boolean {
  const [file = ''] = line.split('(');
  return file.includes('node_modules/') && !/node_modules\/@codes\/[\w-]+\/dist\//u.test(file);
}
