import { readModel } from '../compare.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import type { Model } from '../model/types.ts';

/** Where to look for a model. */
export interface ModelOptions {
  readonly cwd: string;
  /** The schema folder that was asked for, as a path from `cwd`. */
  readonly schema?: string | undefined;
}

/** The model that holds in a folder: that of the schema folder which was asked for, or which is there. */
export async function modelAt({ cwd, schema = 'schema' }: ModelOptions): Promise<Result<Model | undefined>> {
  return readModel({ cwd, schema });
}
