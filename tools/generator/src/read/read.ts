import { readdir, readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';

/** A file as it lies on the disk, named by its path from the working folder, with slashes. */
export interface RawFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What one run reads: the registries, the table of header fields, and the two JSON Schemas that give them their shape. */
export interface RawSchema {
  readonly registries: readonly RawFile[];
  readonly fields: RawFile | undefined;
  readonly registryShape: RawFile | undefined;
  readonly fieldsShape: RawFile | undefined;
  /** Registries of problem types: none where there is no folder of them. */
  readonly problems: readonly RawFile[];
  readonly problemsShape: RawFile | undefined;
}

/** Reads the schema folder `schema` (a path from `cwd`). Files come sorted by name, whatever the disk's order. */
export async function readSchema(cwd: string, schema: string): Promise<Result<RawSchema>> {
  const diagnostics: Diagnostic[] = [];
  const read = (file: string, purpose: string): Promise<RawFile | undefined> =>
    readOne(cwd, file, purpose, diagnostics);
  const folder = posix.join(schema, 'registries');
  const registries: RawFile[] = [];
  for (const file of await listYaml(cwd, folder, diagnostics)) {
    const raw = await read(file, 'a registry');
    if (raw !== undefined) registries.push(raw);
  }
  const fields = await read(posix.join(schema, 'header-fields.yaml'), 'the table of header fields');
  const registryShape = await read(posix.join(schema, 'registry.schema.json'), 'the shape of a registry');
  const fieldsShape = await read(posix.join(schema, 'header-fields.schema.json'), 'the shape of the field table');
  const problems: RawFile[] = [];
  for (const file of await listOptional(cwd, posix.join(schema, 'problems'))) {
    const raw = await read(file, 'a registry of problem types');
    if (raw !== undefined) problems.push(raw);
  }
  const problemsShape =
    problems.length === 0
      ? undefined
      : await read(posix.join(schema, 'problems.schema.json'), 'the shape of a registry of problem types');
  return { value: { registries, fields, registryShape, fieldsShape, problems, problemsShape }, diagnostics };
}

/** The YAML files of a folder that need not be there. */
async function listOptional(cwd: string, folder: string): Promise<string[]> {
  const names = await readdir(join(cwd, folder)).catch(() => []);
  return yamlNames(names).map((name) => posix.join(folder, name));
}

function yamlNames(names: readonly string[]): string[] {
  return names.filter((name) => /\.ya?ml$/u.test(name)).sort();
}

async function listYaml(cwd: string, folder: string, diagnostics: Diagnostic[]): Promise<string[]> {
  let names: string[] = [];
  try {
    names = await readdir(join(cwd, folder));
  } catch (error) {
    diagnostics.push({
      code: 'schema-missing',
      message: `cannot list the registries in ${folder}`,
      place: { file: folder },
      expected: 'a folder with one YAML file a registry',
      found: errorCode(error),
      help: 'run the command where the schema folder is, or name the folder with --schema',
    });
    return [];
  }
  const files = yamlNames(names);
  if (files.length === 0) {
    diagnostics.push({
      code: 'schema-missing',
      message: `there is no registry in ${folder}`,
      place: { file: folder },
      expected: 'at least one .yaml file',
      found: names.length === 0 ? 'an empty folder' : `${names.length} other file(s)`,
      help: 'add a registry, or name another schema folder with --schema',
    });
  }
  return files.map((name) => posix.join(folder, name));
}

async function readOne(
  cwd: string,
  file: string,
  purpose: string,
  diagnostics: Diagnostic[],
): Promise<RawFile | undefined> {
  const path = join(cwd, file);
  try {
    const stats = await stat(path);
    if (!stats.isFile()) {
      diagnostics.push({
        code: 'not-a-file',
        message: `${file} is not a file`,
        place: { file },
        expected: `a file: ${purpose}`,
        found: stats.isDirectory() ? 'a folder' : 'a device, socket or pipe',
        help: 'rename it, or move it out of the schema folder',
      });
      return undefined;
    }
    return { file, bytes: await readFile(path) };
  } catch (error) {
    const code = errorCode(error);
    const missing = code === 'ENOENT';
    diagnostics.push({
      code: missing ? 'schema-missing' : 'unreadable-file',
      message: missing ? `${file} does not exist` : `${file} cannot be read`,
      place: { file },
      expected: `a readable file: ${purpose}`,
      found: code,
      help: missing
        ? 'restore the file, or name another schema folder with --schema'
        : 'mend its permissions, or remove it',
    });
    return undefined;
  }
}

/** The operating system's name for what went wrong, such as `ENOENT`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
