import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Consumer, Use } from './consumer.ts';

/** Where uses are made, by the folder that they lie in: a package that is for Node, or for Next, is used nowhere else. */
const places = {
  esm: ['everywhere', 'node', 'esm'],
  cjs: ['everywhere', 'node'],
  bundle: ['everywhere'],
  next: ['everywhere', 'next'],
} as const;

/** The uses that are made somewhere. */
export function usesIn(where: keyof typeof places, uses: readonly Use[]): Use[] {
  const folders: readonly string[] = places[where];
  return uses.filter(({ place }) => folders.includes(place));
}

/** The frameworks that adapters are for, with their declarations: peers, that a project has anyway. */
export const frameworks = { '@types/express': '5.0.6', express: '5.3.0', hono: '4.13.19' };

/** How TypeScript makes of the uses what Node runs. */
const compilers = {
  esm: { type: 'module', module: 'nodenext', moduleResolution: 'nodenext' },
  cjs: { type: 'commonjs', module: 'commonjs', moduleResolution: 'bundler' },
} as const;

export type Format = keyof typeof compilers;

/**
 * Compiles the uses in a format with the consumer's own TypeScript, strictly, every declaration of the packages included,
 * and writes the program that runs them.
 */
export async function compileUses(consumer: Consumer, format: Format, uses: readonly Use[]): Promise<void> {
  const { type, module, moduleResolution } = compilers[format];
  const folder = join(consumer.folder, format);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type }));
  const compilerOptions = {
    target: 'es2022',
    module,
    moduleResolution,
    strict: true,
    skipLibCheck: false,
    types: ['node'],
    rootDir: '../uses',
    outDir: '.',
  };
  // What a file is, nodenext asks its package.json: that of the sources says the same as that of what is made of them.
  await writeFile(join(consumer.folder, 'uses/package.json'), JSON.stringify({ type }));
  const include = places[format].map((place) => `../uses/${place}`);
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include }));
  await consumer.node('node_modules/typescript/bin/tsc', '-p', folder, '--pretty', 'false');
  await writeFile(join(folder, 'main.js'), mainProgram(format, usesIn(format, uses)));
}

/** A program that runs uses one after the other, and says what each gave. */
export function mainProgram(format: Format, uses: readonly Use[], folder = '.'): string {
  const load = uses.map(({ name, place }, index) => {
    const specifier = `'${folder}/${place}/${name}${folder === '.' ? '.js' : ''}'`;
    return format === 'esm'
      ? `import * as use${index} from ${specifier};`
      : `const use${index} = require(${specifier});`;
  });
  const list = uses.map(({ name }, index) => `['${name}', use${index}]`).join(', ');
  return `${load.join('\n')}
async function useAll() {
  for (const [name, { result, expected }] of [${list}]) {
    const given = await result;
    if (given !== expected) throw new Error(name + ' gave ' + given + ', not ' + expected);
    console.log('used ' + name);
  }
}
void useAll();
`;
}

/** Whether an output says that each of the uses was made: a program that ends with 0 may have done nothing. */
export function everyUse(output: string, uses: readonly Use[]): void {
  const missing = uses.filter(({ name }) => !output.includes(`used ${name}`)).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`not used: ${missing.join(', ')}\n${output}`);
}
