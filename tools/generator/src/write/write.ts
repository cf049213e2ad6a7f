import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Change, Plan } from '../plan/plan.ts';
import { errorCode } from '../read/read.ts';

/** How the file that is being written is named until it takes its place. */
export const temporarySuffix = '.codes-tmp';

/** What writing needs of the file system; tests pass one that fails. */
export interface Disk {
  mkdir(path: string, options: { recursive: true }): Promise<unknown>;
  writeFile(path: string, text: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { force: true }): Promise<void>;
}

const realDisk: Disk = { mkdir, writeFile, rename, rm };

/**
 * Carries out a plan. First every new text is written beside its place, then each takes its place by a rename: whoever
 * reads, or kills the process, finds each file either old or new and always whole. If anything fails, what was
 * already replaced is put back.
 */
export async function write(out: string, { changes, leftovers }: Plan, disk: Disk = realDisk): Promise<Diagnostic[]> {
  const staged: string[] = [];
  const done: Change[] = [];
  let current = '';
  try {
    for (const leftover of leftovers) await disk.rm(join(out, leftover), { force: true });
    for (const change of changes) {
      if (change.kind === 'remove') continue;
      current = change.path;
      await stage(out, change.path, change.text, staged, disk);
    }
    for (const change of changes) {
      current = change.path;
      done.push(change);
      if (change.kind === 'remove') await disk.rm(join(out, change.path), { force: true });
      else await disk.rename(temporary(out, change.path), join(out, change.path));
    }
    return [];
  } catch (error) {
    const restored = await restore(out, done, disk);
    for (const path of staged) await disk.rm(path, { force: true }).catch(() => undefined);
    return [
      {
        code: 'write-failed',
        message: `cannot write ${current}`,
        place: { file: posix.join(out.replaceAll('\\', '/'), current) },
        expected: 'a writable file in a writable folder with free space',
        found: errorCode(error),
        help: restored
          ? 'nothing was changed; mend the cause and run the command again'
          : 'some files are new and some old, each of them whole; mend the cause and run the command again',
      },
    ];
  }
}

function temporary(out: string, path: string): string {
  return join(out, `${path}${temporarySuffix}`);
}

async function stage(out: string, path: string, text: string, staged: string[], disk: Disk): Promise<void> {
  const target = temporary(out, path);
  await disk.mkdir(dirname(target), { recursive: true });
  staged.push(target);
  await disk.writeFile(target, text);
}

async function restore(out: string, done: readonly Change[], disk: Disk): Promise<boolean> {
  try {
    for (const change of [...done].reverse()) {
      if (change.kind === 'add') {
        await disk.rm(join(out, change.path), { force: true });
        continue;
      }
      await disk.writeFile(temporary(out, change.path), change.before);
      await disk.rename(temporary(out, change.path), join(out, change.path));
    }
    return true;
  } catch {
    return false;
  }
}
