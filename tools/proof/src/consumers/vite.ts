import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { modules } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import type { Bundle } from '../../../bench/src/sizes/bundlers.ts';

/**
 * A production build, as an application has it: for the browser, or to render on a server with all that it needs inside.
 * In a process of its own: Vite says in its environment that this is production.
 */
export const vite: Bundle = async (entry, platform) => {
  const folder = dirname(entry);
  const config = {
    ...(platform === 'node' && { ssr: { noExternal: true } }),
    build: {
      modulePreload: false,
      ...(platform === 'node' && { ssr: entry }),
      rolldownOptions: {
        input: entry,
        output: { entryFileNames: 'main.js', format: platform === 'node' ? 'cjs' : 'es' },
      },
    },
  };
  await writeFile(join(folder, 'vite.config.mjs'), `export default ${JSON.stringify(config)};\n`);
  await runOrThrow(process.execPath, [join(modules, 'vite/bin/vite.js'), 'build', '--logLevel', 'warn'], folder);
  return readFile(join(folder, 'dist/main.js'), 'utf8');
};
