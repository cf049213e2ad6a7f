import { dirname, join } from 'node:path';
import { build } from 'vite';
import type { Bundle } from '../sizes/bundlers.ts';

/** A production build, as an application has it: for the browser, or to render on a server with all that it needs inside. */
export const vite: Bundle = async (entry, platform) => {
  const built = await build({
    root: dirname(entry),
    configFile: false,
    logLevel: 'silent',
    ...(platform === 'node' && { ssr: { noExternal: true } }),
    build: {
      write: false,
      outDir: join(dirname(entry), 'dist'),
      modulePreload: false,
      ...(platform === 'node' && { ssr: entry }),
      rolldownOptions: { input: entry, output: { format: platform === 'node' ? 'cjs' : 'es' } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('Vite built nothing');
  return output.output[0].code;
};
