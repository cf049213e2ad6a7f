import { compared, type Compared, loadBase } from '../compare.ts';
import type { Bump, Change } from '../diff/change.ts';
import { bumpOf } from '../diff/contract.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { type BaseOptions, readBase } from '../read/base.ts';
import { readPackage } from '../read/packages.ts';
import { readBuiltin, readSchemaShapes } from './builtin.ts';
import { loadProject, readProject } from './load.ts';

/**
 * What a project's own YAML has changed since the base. All that is generated from it belongs to one package, the
 * project's, which is touched by every change.
 */
export async function compareProject(options: BaseOptions): Promise<Result<Compared | undefined>> {
  const now = await readProject(options.cwd, options.schema);
  const raw = await readBase(options, await readSchemaShapes());
  const builtin = await readBuiltin();
  const before =
    raw.value === undefined
      ? undefined
      : loadBase(raw.value, (schema) => {
          const { value, diagnostics } = loadProject(schema, builtin);
          return { value: value?.own, diagnostics };
        });
  const packages = await readPackage(options.cwd, '.');
  const diagnostics = [now, raw, before, packages].flatMap((result) => result?.diagnostics ?? []);
  const result = compared(now.value?.own, before?.value, packages.value, diagnostics);
  if (result.value === undefined) return result;
  const { diff } = result.value;
  const bumps = new Map(diff.bump === undefined ? [] : [['.', diff.bump]]);
  return { ...result, value: { ...result.value, diff: { ...diff, packages: bumps }, touched: touchesTheProject } };
}

function touchesTheProject(change: Change): { readonly [folder: string]: Bump } {
  return { '.': bumpOf(change) };
}
