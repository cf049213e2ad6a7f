import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The built files of a package that no source is left of: a cache brings files back, and takes none away. Each built
 * module and declaration is named like its source; index.node.js stands for index.
 */
export async function staleFiles(folder: string): Promise<string[]> {
  const dist = join(folder, 'dist');
  if (!existsSync(dist)) return [];
  const files = (await readdir(dist, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  return files.filter((file) => {
    const [, source] = /^(?:esm|cjs)\/(.+?)(?:\.node)?(?:\.d\.ts|\.js)$/u.exec(file) ?? [];
    const [, schema] = /^(?:schemas|draft-07)\/(.+)\.json$/u.exec(file) ?? [];
    const module = source ?? (schema === undefined ? undefined : `schemas/${schema}.gen`);
    return module !== undefined && !existsSync(join(folder, 'src', `${module}.ts`));
  });
}
