import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { errorCode } from '../diagnostics/system-error.ts';

const execute = promisify(execFile);

/** A file of a commit, by its path below the folder that was asked for. */
export interface CommittedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of `folder` (a path from `cwd`) in the commit that `ref` names, or in words why there are none. Git is asked
 * without a shell, for the names of files and then for their contents; nothing is checked out.
 */
export async function readCommit(cwd: string, folder: string, ref: string): Promise<CommittedFile[] | string> {
  const where = resolve(cwd, folder);
  const git = async (...args: string[]): Promise<Buffer> => {
    const { stdout } = await execute('git', args, { cwd: where, encoding: 'buffer', maxBuffer: largest });
    return stdout;
  };
  try {
    await git('rev-parse', '--git-dir');
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'no such file, and no git to ask' : 'no such file, and no git repository';
  }
  // A ref cannot begin with a hyphen; an option could.
  const commit = ref.startsWith('-')
    ? undefined
    : await git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`).catch(() => undefined);
  if (commit === undefined) return 'no such file, and no such git ref';
  const listing = (await git('ls-tree', '-r', '-z', commit.toString().trim(), '.')).toString();
  const files: CommittedFile[] = [];
  for (const line of listing.split('\0').slice(0, -1)) {
    const [, type, id = '', path = ''] = /^\d+ (\w+) (\w+)\t(.*)$/su.exec(line) ?? [];
    if (type === 'blob' && isSchema(path)) files.push({ path, bytes: await git('cat-file', 'blob', id) });
  }
  return files;
}

const largest = 64 * 1024 * 1024;

function isSchema(path: string): boolean {
  return /^(?:(?:registries|problems)\/[^/]+\.ya?ml|[^/]+\.schema\.json|header-fields\.yaml)$/u.test(path);
}
