import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { errorText } from '../diagnostics/system-error.ts';
import { temporarySuffix } from '../plan/existing.ts';
import type { Change, Plan } from '../plan/plan.ts';

/** What writing needs of the file system; tests pass one that fails. */
export interface Disk {
  mkdir(path: string, options: { recursive: true }): Promise<unknown>;
  writeFile(path: string, text: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { force: true }): Promise<void>;
}

const realDisk: Disk = { mkdir, writeFile, rename, rm };

/** The folder of the packages: `out`, a path from `cwd`. */
export interface Target {
  readonly cwd: string;
  readonly out: string;
}

/**
 * Carries out a plan. First every new text is written beside its place, then each takes its place by a rename: whoever
 * reads, or kills the process, finds each file either old or new and always whole. If anything fails, what was
 * already replaced is put back.
 */
export async function write(
  { cwd, out }: Target,
  { changes, leftovers }: Plan,
  disk: Disk = realDisk,
): Promise<Diagnostic[]> {
  const folder = resolve(cwd, out);
  const done: Change[] = [];
  let current = '';
  try {
    for (const leftover of leftovers) {
      current = leftover;
      await disk.rm(join(folder, leftover), { force: true });
    }
    for (const change of changes) {
      if (change.kind === 'remove') continue;
      current = change.path;
      await disk.mkdir(dirname(join(folder, change.path)), { recursive: true });
      await disk.writeFile(temporary(folder, change.path), change.text);
    }
    for (const change of changes) {
      current = change.path;
      done.push(change);
      if (change.kind === 'remove') await disk.rm(join(folder, change.path), { force: true });
      else await disk.rename(temporary(folder, change.path), join(folder, change.path));
    }
    return [];
  } catch (error) {
    const restored = await restore(folder, done, disk);
    for (const { path } of changes) await disk.rm(temporary(folder, path), { force: true }).catch(() => undefined);
    const file = posix.join(out, current);
    return [
      {
        code: 'write-failed',
        message: `cannot write ${file}`,
        place: { file },
        expected: 'a writable file in a writable folder with free space',
        found: errorText(error),
        help: restored
          ? 'mend the cause and run the command again; nothing was changed'
          : 'mend the cause and run the command again; now some files are new and some old, each of them whole',
      },
    ];
  }
}

function temporary(folder: string, path: string): string {
  return join(folder, `${path}${temporarySuffix}`);
}

/** Puts back what was there, the last change first. Whether all of it could be put back. */
async function restore(folder: string, done: readonly Change[], disk: Disk): Promise<boolean> {
  let whole = true;
  for (const change of [...done].reverse()) {
    try {
      await undo(folder, change, disk);
    } catch {
      whole = false;
    }
  }
  return whole;
}

async function undo(folder: string, change: Change, disk: Disk): Promise<void> {
  if (change.kind === 'add') {
    await disk.rm(join(folder, change.path), { force: true });
    return;
  }
  await disk.writeFile(temporary(folder, change.path), change.before);
  await disk.rename(temporary(folder, change.path), join(folder, change.path));
}
