/** The bundlers, each with what a production build of it does by default, and minified. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import commonjsModule from '@rollup/plugin-commonjs';
import jsonModule from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build as esbuildBuild } from 'esbuild';
import { rolldown } from 'rolldown';
import { type Plugin, rollup } from 'rollup';
import { minify } from 'terser';
import webpackCompiler from 'webpack';

export const platforms = ['browser', 'node'] as const;
export type Platform = (typeof platforms)[number];

export const bundlers = ['esbuild', 'rollup', 'rolldown', 'webpack'] as const;
export type Bundler = (typeof bundlers)[number];

/** The minified bundle of an entry file: an ES module for the browser, CommonJS for Node. */
export type Bundle = (entry: string, platform: Platform) => Promise<string>;

const esbuild: Bundle = async (entry, platform) => {
  const { outputFiles } = await esbuildBuild({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    platform,
    format: platform === 'node' ? 'cjs' : 'esm',
    logLevel: 'silent',
  });
  return outputFiles.map((file) => file.text).join('');
};

// These two are ES modules with the declarations of CommonJS: to TypeScript their default import is the whole module.
const commonjs = commonjsModule as unknown as () => Plugin;
const json = jsonModule as unknown as () => Plugin;

const rollupAndTerser: Bundle = async (entry, platform) => {
  const bundle = await rollup({
    input: entry,
    plugins: [
      nodeResolve({ browser: platform === 'browser', exportConditions: platform === 'node' ? ['node'] : [] }),
      commonjs(),
      json(),
    ],
    onwarn: () => {},
  });
  const { output } = await bundle.generate({ format: platform === 'node' ? 'cjs' : 'es' });
  await bundle.close();
  const { code = '' } = await minify(output[0].code, platform === 'node' ? { toplevel: true } : { module: true });
  return code;
};

const rolldownAndOxc: Bundle = async (entry, platform) => {
  const bundle = await rolldown({ input: entry, platform, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: platform === 'node' ? 'cjs' : 'esm', minify: true });
  await bundle.close();
  return output[0].code;
};

const webpack: Bundle = async (entry, platform) => {
  const path = dirname(entry);
  const filename = `webpack.${platform}.js`;
  await new Promise<void>((resolve, reject) => {
    const compiler = webpackCompiler({
      mode: 'production',
      target: platform === 'browser' ? 'web' : 'node',
      context: path,
      entry,
      output: { path, filename },
      performance: false,
    });
    compiler.run((error, stats) => {
      const failure = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => (failure === null ? resolve() : reject(failure)));
    });
  });
  return readFile(join(path, filename), 'utf8');
};

export const bundle: Readonly<Record<Bundler, Bundle>> = {
  esbuild,
  rollup: rollupAndTerser,
  rolldown: rolldownAndOxc,
  webpack,
};
