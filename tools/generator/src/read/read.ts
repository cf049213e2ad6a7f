import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { errorCode, errorText } from '../diagnostics/system-error.ts';
import { fieldTable, strayFiles } from './stray.ts';

/** A file as it lies on the disk, named by its path from the working folder, with slashes. */
export interface RawFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What one run reads: the registries of codes and of problem types, the table of header fields, and the JSON Schemas of their shapes. */
export interface RawSchema {
  readonly registries: readonly RawFile[];
  readonly fields: RawFile | undefined;
  readonly registryShape: RawFile | undefined;
  readonly fieldsShape: RawFile | undefined;
  /** Registries of problem types: none where there is no folder of them. */
  readonly problems: readonly RawFile[];
  readonly problemsShape: RawFile | undefined;
}

/** The JSON Schemas of the shapes that the files of a schema folder have. */
export type Shapes = Pick<RawSchema, 'registryShape' | 'fieldsShape' | 'problemsShape'>;

/**
 * Reads what a project has in the folder `schema` (a path from `cwd`): registries of codes, registries of problem types, a
 * table of header fields, each only where it is there. The shapes come from elsewhere.
 */
export async function readOwnSchema(cwd: string, schema: string, shapes: Shapes): Promise<Result<RawSchema>> {
  const diagnostics: Diagnostic[] = [];
  const registryFiles = await listYaml(cwd, posix.join(schema, 'registries'), false, diagnostics);
  const problemFiles = await listYaml(cwd, posix.join(schema, 'problems'), false, diagnostics);
  const fieldsFile = posix.join(schema, fieldTable);
  const hasFields = await lstat(resolve(cwd, fieldsFile)).then(
    () => true,
    () => false,
  );
  const registries = await readEach(cwd, registryFiles, 'a registry', diagnostics);
  const problems = await readEach(cwd, problemFiles, 'a registry of problem types', diagnostics);
  const fields = hasFields ? await readOne(cwd, fieldsFile, 'the table of header fields', diagnostics) : undefined;
  if (registryFiles.length + problemFiles.length === 0) {
    diagnostics.push({
      code: 'schema-missing',
      message: `there is nothing to generate from in ${schema}`,
      place: { file: schema },
      expected: `registries of codes in ${schema}/registries, or of problem types in ${schema}/problems, as .yaml files`,
      found: 'none',
      help: 'add a registry (codes init shows how), or mend "schema" in the config',
    });
  }
  diagnostics.push(...(await strayFiles(cwd, schema, [...registryFiles, ...problemFiles])));
  return { value: { registries, problems, fields, ...shapes }, diagnostics };
}

/** Reads the schema folder `schema` (a path from `cwd`). Files come sorted by name, whatever the disk's order. */
export async function readSchema(cwd: string, schema: string): Promise<Result<RawSchema>> {
  const diagnostics: Diagnostic[] = [];
  const read = (name: string, purpose: string): Promise<RawFile | undefined> =>
    readOne(cwd, posix.join(schema, name), purpose, diagnostics);
  const registryFiles = await listYaml(cwd, posix.join(schema, 'registries'), true, diagnostics);
  const registries = await readEach(cwd, registryFiles, 'a registry', diagnostics);
  const fields = await read(fieldTable, 'the table of header fields');
  const registryShape = await read('registry.schema.json', 'the shape of a registry');
  const fieldsShape = await read('header-fields.schema.json', 'the shape of the field table');
  const problemFiles = await listYaml(cwd, posix.join(schema, 'problems'), false, diagnostics);
  const problems = await readEach(cwd, problemFiles, 'a registry of problem types', diagnostics);
  const problemsShape =
    problems.length === 0 ? undefined : await read('problems.schema.json', 'the shape of a registry of problem types');
  diagnostics.push(...(await strayFiles(cwd, schema, [...registryFiles, ...problemFiles])));
  return { value: { registries, fields, registryShape, fieldsShape, problems, problemsShape }, diagnostics };
}

/** The YAML files of a folder of registries, sorted by name. Unless they are needed, there may be none, and no folder. */
async function listYaml(cwd: string, folder: string, needed: boolean, diagnostics: Diagnostic[]): Promise<string[]> {
  let names: string[] = [];
  try {
    names = await readdir(resolve(cwd, folder));
  } catch (error) {
    if (!needed && errorCode(error) === 'ENOENT') return [];
    diagnostics.push({
      code: 'schema-missing',
      message: `cannot list the registries in ${folder}`,
      place: { file: folder },
      expected: 'a folder with one YAML file a registry',
      found: errorText(error),
      help: 'run the command where the schema folder is, or name the folder with --schema',
    });
    return [];
  }
  const files = names.filter((name) => /\.ya?ml$/u.test(name)).sort();
  if (needed && files.length === 0) {
    diagnostics.push({
      code: 'schema-missing',
      message: `there is no registry in ${folder}`,
      place: { file: folder },
      expected: 'at least one .yaml file',
      found: names.length === 0 ? 'an empty folder' : names.sort().join(', '),
      help: 'add a registry, or name another schema folder with --schema',
    });
  }
  return files.map((name) => posix.join(folder, name));
}

/** Reads several files, those that can be read. */
async function readEach(
  cwd: string,
  files: readonly string[],
  purpose: string,
  diagnostics: Diagnostic[],
): Promise<RawFile[]> {
  const raw = await Promise.all(files.map((file) => readOne(cwd, file, purpose, diagnostics)));
  return raw.filter((file) => file !== undefined);
}

async function readOne(
  cwd: string,
  file: string,
  purpose: string,
  diagnostics: Diagnostic[],
): Promise<RawFile | undefined> {
  const path = resolve(cwd, file);
  try {
    const stats = await stat(path);
    if (stats.isFile()) return { file, bytes: await readFile(path) };
    diagnostics.push({
      code: 'not-a-file',
      message: `${file} is not a file`,
      place: { file },
      expected: `a file: ${purpose}`,
      found: stats.isDirectory() ? 'a folder' : 'a device, socket or pipe',
      help: 'rename it, or move it out of the schema folder',
    });
  } catch (error) {
    diagnostics.push(await unreadable(path, file, purpose, error));
  }
  return undefined;
}

async function unreadable(path: string, file: string, purpose: string, error: unknown): Promise<Diagnostic> {
  const about = { place: { file }, expected: `a readable file: ${purpose}` };
  if (errorCode(error) !== 'ENOENT') {
    const help = 'mend its permissions or where it leads, or remove it';
    return { ...about, code: 'unreadable-file', message: `${file} cannot be read`, found: errorText(error), help };
  }
  const isLink = await lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
  if (isLink) {
    const help = 'mend where the link leads, or remove it';
    const found = 'a symbolic link to nothing';
    return { ...about, code: 'unreadable-file', message: `${file} cannot be read`, found, help };
  }
  const help = 'restore the file, or name another schema folder with --schema';
  return { ...about, code: 'schema-missing', message: `${file} does not exist`, found: 'no such file', help };
}
