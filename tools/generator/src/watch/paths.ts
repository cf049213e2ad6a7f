import { readConfig } from '../project/config.ts';
import type { ProjectOptions } from '../project/generate-project.ts';

/** What a run reads, as paths from its folder: the YAML, and in a project the config and the modules of its own emitters. */
export async function watchedPaths(
  place: ProjectOptions | { readonly schema: string; readonly config?: undefined },
): Promise<string[]> {
  if (!('config' in place) || place.config === undefined) return [place.schema];
  const { value: config } = await readConfig(place.cwd, place.config);
  // A config that cannot be read yet is all that there is to wait for.
  if (config === undefined) return [place.config];
  const modules = config.emitters.map(({ use }) => use).filter((use) => /^\.{0,2}\//u.test(use));
  return [place.config, config.schema, ...modules];
}
