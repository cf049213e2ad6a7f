import { existsSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { readModel } from '../compare.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import type { Model } from '../model/types.ts';
import { builtinModel, readBuiltin } from './builtin.ts';
import { configFile } from './config.ts';
import { openProject } from './load.ts';

/** Where to look for a model. */
export interface ModelOptions {
  readonly cwd: string;
  /** The schema folder that was asked for, as a path from `cwd`. */
  readonly schema?: string | undefined;
  /** The config that was asked for, as a path from `cwd`. */
  readonly config?: string | undefined;
}

/**
 * The model that holds in a folder: that of the schema folder or the config which was asked for, or which is there; where
 * there is neither, what is built in.
 */
export async function modelAt({ cwd, schema, config }: ModelOptions): Promise<Result<Model | undefined>> {
  if (schema !== undefined) return readModel({ cwd, schema });
  if (config !== undefined || existsSync(resolve(cwd, configFile))) return projectModel(cwd, config ?? configFile);
  // Others have a folder schema, too: ours has registries.
  if (existsSync(resolve(cwd, posix.join('schema', 'registries')))) return readModel({ cwd, schema: 'schema' });
  return { value: builtinModel(await readBuiltin()), diagnostics: [] };
}

async function projectModel(cwd: string, config: string): Promise<Result<Model | undefined>> {
  const { value, diagnostics } = await openProject({ cwd, config });
  return { value: value?.project.model, diagnostics };
}
