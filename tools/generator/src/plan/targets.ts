import type { Result } from '../diagnostics/diagnostic.ts';
import { readExisting } from './existing.ts';
import type { Change, Plan } from './plan.ts';

/** A file that one command writes, by its path below a folder; without a text it is to be gone. */
export interface TargetFile {
  readonly path: string;
  readonly text: string | undefined;
}

/** What has to happen to exactly these files of the folder `out` (a path from `cwd`). */
export async function planTargets(cwd: string, out: string, targets: readonly TargetFile[]): Promise<Result<Plan>> {
  const { value, diagnostics } = await readExisting(
    cwd,
    out,
    targets.map(({ path }) => path),
  );
  const changes = targets.flatMap(({ path, text }): Change[] => {
    const before = value.texts.get(path);
    if (text === undefined) return before === undefined ? [] : [{ kind: 'remove', path, before }];
    if (before === undefined) return [{ kind: 'add', path, text }];
    return before === text ? [] : [{ kind: 'change', path, text, before }];
  });
  return { value: { changes, unchanged: targets.length - changes.length, leftovers: [] }, diagnostics };
}
