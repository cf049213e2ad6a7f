import { readdir, readFile, stat } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { errorCode, errorText } from '../diagnostics/system-error.ts';

/** How a file that is being written is named until it takes its place. */
export const temporarySuffix = '.codes-tmp';

/** What lies in the output folder: the text of each generated or planned file, and leftovers of a killed run. */
export interface Existing {
  readonly texts: ReadonlyMap<string, string>;
  readonly leftovers: readonly string[];
}

/** Where to look for generated files that nobody plans any more: in these folders of the output folder, by their names. */
export interface Search {
  readonly folders: readonly string[];
  readonly named: RegExp;
}

/** Reads what is there of `planned` in the folder `out` (a path from `cwd`), and what a search finds. */
export async function readExisting(
  cwd: string,
  out: string,
  planned: readonly string[],
  { folders, named }: Search = { folders: [], named: /$^/u },
): Promise<Result<Existing>> {
  const folder = new OutputFolder(cwd, out);
  const found = (await Promise.all([...new Set(folders)].map((name) => folder.walk(name)))).flat();
  const candidates = new Set([...planned, ...found.filter((path) => named.test(path))]);
  const texts = new Map<string, string>();
  const paths = [...candidates].sort();
  for (let first = 0; first < paths.length; first += atOnce) {
    const some = paths.slice(first, first + atOnce);
    const read = await Promise.all(some.map((path) => folder.read(path)));
    for (const [index, path] of some.entries()) {
      const text = read[index];
      if (text !== undefined) texts.set(path, text);
    }
  }
  const leftovers = [...new Set(found.filter((path) => path.endsWith(temporarySuffix)))];
  return { value: { texts, leftovers }, diagnostics: folder.diagnostics };
}

/** How many files are read at once: enough to keep the disk busy, and no more than a process may have open. */
const atOnce = 64;

/** The output folder, and what is in the way there. What is missing is no problem: it will be made. */
class OutputFolder {
  readonly #cwd: string;
  readonly #out: string;
  readonly #problems = new Map<string, Diagnostic>();

  constructor(cwd: string, out: string) {
    this.#cwd = cwd;
    this.#out = out;
  }

  get diagnostics(): Diagnostic[] {
    return [...this.#problems.values()];
  }

  async walk(folder: string): Promise<string[]> {
    const entries = await readdir(this.#path(folder), { withFileTypes: true }).catch(this.#noting(folder));
    const below = await Promise.all(
      (entries ?? []).map(async (entry) => {
        const path = `${folder}/${entry.name}`;
        if (!entry.isDirectory()) return [path];
        return entry.name === 'node_modules' || entry.name === 'dist' ? [] : this.walk(path);
      }),
    );
    return below.flat();
  }

  async read(path: string): Promise<string | undefined> {
    return readFile(this.#path(path), 'utf8').catch(this.#noting(path));
  }

  #path(path: string): string {
    return resolve(this.#cwd, this.#out, path);
  }

  #noting(path: string): (error: unknown) => Promise<undefined> {
    return async (error) => {
      if (errorCode(error) === 'ENOENT') return;
      const obstacle = errorCode(error) === 'ENOTDIR' ? await this.#obstacle(path) : path;
      const file = posix.join(this.#out, obstacle);
      this.#problems.set(file, {
        code: 'unreadable-output',
        message: `${file} is in the way`,
        place: { file },
        expected: obstacle === path ? 'a file that can be read, or none' : 'a folder, or nothing',
        found: obstacle === path ? (errorCode(error) === 'EISDIR' ? 'a folder' : errorText(error)) : 'a file',
        help: 'move it elsewhere, or write to another folder',
      });
    };
  }

  /** What stands on the way to `path` where a folder is needed. */
  async #obstacle(path: string): Promise<string> {
    const steps = path.split('/');
    for (let depth = 1; depth <= steps.length; depth += 1) {
      const way = steps.slice(0, depth).join('/');
      const stats = await stat(this.#path(way)).catch(() => undefined);
      if (stats?.isDirectory() === false) return way;
    }
    return path;
  }
}
