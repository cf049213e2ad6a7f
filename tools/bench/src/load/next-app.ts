/** An application of Next with a route for each case, built once and served by Next's own server. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { run } from '../measure/processes.ts';
import { fixtures, here, root, scratch } from '../paths.ts';
import type { Framework } from './frameworks.ts';
import type { Server } from './served.ts';

const next = join(here, 'node_modules', 'next', 'dist', 'bin', 'next');

/** Builds the application, and gives how a case of it is served. */
export async function builtApp({ comparisons }: Framework, env: NodeJS.ProcessEnv): Promise<(name: string) => Server> {
  const names = comparisons.flatMap(({ cases }) => cases.filter(({ served }) => served).map(({ name }) => name));
  const cwd = await scratch('next');
  // The packages are linked: the bundler has to look at where they are.
  await writeFile(join(cwd, 'next.config.mjs'), `export default ${JSON.stringify({ turbopack: { root } })};\n`);
  await cp(join(fixtures, 'load', 'next-cases.mjs'), join(cwd, 'cases.mjs'));
  for (const [index, name] of names.entries()) {
    const route = join(cwd, 'app', String(index), 'items', '[id]');
    await mkdir(route, { recursive: true });
    await writeFile(
      join(route, 'route.js'),
      `import { cases } from '../../../../cases.mjs';\nexport const GET = cases[${JSON.stringify(name)}];\n`,
    );
  }
  await run(process.execPath, [next, 'build'], cwd, env);
  const args = [next, 'start', '--hostname', '127.0.0.1', '--port', '0'];
  return (name) => ({ args, cwd, path: `/${names.indexOf(name)}/items/7` });
}
