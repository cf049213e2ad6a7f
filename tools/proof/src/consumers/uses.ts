import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import type { Use } from '../rehearsal/consumer.ts';
import { allUses, usesFolder } from '../rehearsal/consumer.ts';
import { mainProgram } from '../rehearsal/programs.ts';

/** In what form the uses are handed to a tool. */
export type Form = 'CommonJS' | 'ESM' | 'TypeScript';

/** Which uses a tool takes, by the folder that they lie in: see fixtures/rehearsal/uses. */
export async function usesOf(...places: string[]): Promise<Use[]> {
  return (await allUses()).filter(({ place }) => places.includes(place));
}

/** Writes uses into a new folder in a form, and the program that runs them all; gives the program's file. */
export async function writeUses(folder: string, form: Form, uses: readonly Use[]): Promise<string> {
  const extension = form === 'TypeScript' ? 'ts' : 'js';
  for (const { name, place } of uses) {
    const source = await readFile(join(usesFolder, place, `${name}.ts`), 'utf8');
    const file = join(folder, place, `${name}.${extension}`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, form === 'TypeScript' ? source : await compiled(source, form));
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: form === 'ESM' ? 'module' : 'commonjs' }));
  const main = join(folder, 'main.js');
  await writeFile(main, mainProgram(form === 'CommonJS' ? 'cjs' : 'esm', uses));
  return main;
}

async function compiled(source: string, form: 'CommonJS' | 'ESM'): Promise<string> {
  return (await transform(source, { loader: 'ts', format: form === 'ESM' ? 'esm' : 'cjs', target: 'es2022' })).code;
}

/** The names of packages that uses are of. */
export function packagesOf(uses: readonly Use[]): string[] {
  return uses.map(({ name }) => `@codes/${name}`);
}
