import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Config } from './config.ts';

/** What makes a folder of the config unfit: generated files stay inside the project, and away from what is written by hand. */
export async function folderProblems(cwd: string, { schema, emitters, place }: Config): Promise<Diagnostic[]> {
  const root = await realpath(cwd);
  const outside = async (path: string): Promise<boolean> =>
    !isBelow(resolve(cwd, path), cwd) || !isBelow(await realPlace(resolve(cwd, path)), root);
  const problems: Diagnostic[] = [];
  if (isAbsolute(schema) || (await outside(schema))) {
    problems.push({
      code: 'out-folder',
      message: `the folder ${schema} is not inside the project`,
      place: place('schema'),
      expected: 'a folder below that of the config, as a path from there',
      found: schema,
      help: 'move the YAML into the project, or put a config where it is',
    });
  }
  for (const { out, place: placeOf } of emitters) {
    const fault = isAbsolute(out) ? 'is an absolute path' : await faultOf(out);
    if (fault === undefined) continue;
    problems.push({
      code: 'out-folder',
      message: `the folder ${out} ${fault}`,
      place: placeOf('out'),
      expected: 'a folder below that of the config, and not among the YAML or in node_modules or .git',
      found: out,
      help: 'name a folder of its own, such as src/codes',
    });
  }
  return problems;

  async function faultOf(out: string): Promise<string | undefined> {
    const path = resolve(cwd, out);
    if (path === resolve(cwd)) return 'is that of the config itself';
    if (await outside(out)) return 'is not inside the project';
    if (path === resolve(cwd, schema) || isBelow(path, resolve(cwd, schema))) return `lies among the YAML in ${schema}`;
    const steps = relative(cwd, path).split(sep);
    return steps.some((step) => step === 'node_modules' || step === '.git') ? 'is no place for sources' : undefined;
  }
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Where a path really leads, by the part of it that exists. */
async function realPlace(path: string): Promise<string> {
  const found = await realpath(path).catch(() => undefined);
  if (found !== undefined) return found;
  const parent = dirname(path);
  return parent === path ? path : resolve(await realPlace(parent), relative(parent, path));
}
