import { build } from 'esbuild';

/** A program as one file of the web's JavaScript: nothing of Node is there to be found. */
export async function webBundle(entry: string, globalName?: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'browser',
    format: globalName === undefined ? 'esm' : 'iife',
    ...(globalName !== undefined && { globalName }),
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}
