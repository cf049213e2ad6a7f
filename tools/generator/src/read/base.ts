import { readFile, stat } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { errorText } from '../diagnostics/system-error.ts';
import { lockFile } from '../lock/lock.ts';
import { type CommittedFile, readCommit } from './git.ts';
import type { RawFile, RawSchema, Shapes } from './read.ts';

/** What a schema is compared with: a lock, or the schema folder of a commit. */
export type RawBase =
  | { readonly kind: 'lock'; readonly lock: RawFile }
  | { readonly kind: 'schema'; readonly schema: RawSchema };

/** Where to look for a base: in a file or a commit of that name, or else in the lock. */
export interface BaseOptions {
  readonly cwd: string;
  readonly schema: string;
  readonly base?: string | undefined;
}

/** What a base is called in messages. */
export function baseName({ schema, base }: BaseOptions): string {
  return base ?? posix.join(schema, lockFile);
}

/**
 * Reads the base. A name is taken for a file if there is one, else for a git ref. The schema of a commit brings its shapes
 * along, unless they are given: then it is a project's, which needs to have no more than a registry.
 */
export async function readBase(options: BaseOptions, shapes?: Shapes): Promise<Result<RawBase | undefined>> {
  const file = baseName(options);
  const path = resolve(options.cwd, file);
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile() === true) {
    try {
      return { value: { kind: 'lock', lock: { file, bytes: await readFile(path) } }, diagnostics: [] };
    } catch (error) {
      return missing(file, errorText(error), 'mend its permissions');
    }
  }
  if (options.base === undefined) return missing(file, 'no such file', 'make it with: codes lock');
  const found = stats === undefined ? await readCommit(options.cwd, options.schema, options.base) : 'a folder';
  const schema = typeof found === 'string' ? found : toSchema(found, options.schema, options.base, shapes);
  if (typeof schema !== 'string') return { value: { kind: 'schema', schema }, diagnostics: [] };
  return missing(file, schema, 'name a lock, or a branch, tag or commit of this repository');
}

function missing(file: string, found: string, help: string): Result<undefined> {
  const diagnostic: Diagnostic = {
    code: 'base-missing',
    message: `there is no base ${file} to compare with`,
    place: { file },
    expected: 'a lock, or a git ref under which the schema can be found',
    found,
    help,
  };
  return { value: undefined, diagnostics: [diagnostic] };
}

/** The schema that a commit has, or in words what it lacks. */
function toSchema(files: readonly CommittedFile[], schema: string, ref: string, shapes?: Shapes): RawSchema | string {
  const raw = files.map(({ path, bytes }) => ({ path, file: `${ref}:${posix.join(schema, path)}`, bytes }));
  const below = (folder: string): RawFile[] => raw.filter(({ path }) => path.startsWith(`${folder}/`));
  const one = (name: string): RawFile | undefined => raw.find(({ path }) => path === name);
  const [registries, problems] = [below('registries'), below('problems')];
  const fields = one('header-fields.yaml');
  if (shapes !== undefined) {
    if (registries.length + problems.length === 0) return `a commit without YAML in ${schema}`;
    return { registries, fields, problems, ...shapes };
  }
  const needed = ['header-fields.yaml', 'registry.schema.json', 'header-fields.schema.json'];
  if (problems.length > 0) needed.push('problems.schema.json');
  const lacking = [
    ...(registries.length === 0 ? ['registries'] : []),
    ...needed.filter((name) => one(name) === undefined),
  ];
  if (lacking.length > 0) return `a commit without ${lacking.map((name) => posix.join(schema, name)).join(', ')}`;
  return {
    registries,
    fields,
    registryShape: one('registry.schema.json'),
    fieldsShape: one('header-fields.schema.json'),
    problems,
    problemsShape: one('problems.schema.json'),
  };
}
