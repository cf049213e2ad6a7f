import { join } from 'node:path';
import { build } from 'esbuild';
import { fixtures } from './paths.ts';

/** A fixture as one file of the web's JavaScript: nothing of Node is there to be found. */
export async function webBundle(fixture: string, globalName?: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(fixtures, fixture)],
    bundle: true,
    write: false,
    platform: 'browser',
    format: globalName === undefined ? 'esm' : 'iife',
    ...(globalName !== undefined && { globalName }),
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}
