import { join, posix, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { constantsFile } from './entries.ts';

/**
 * Bundles each entry of `compiled` into one file of `out`; entries and modules of constants import each other as files,
 * so that each stays one module at run time and bundlers of users see the namespaces as they were written.
 */
export async function bundle(
  compiled: string,
  out: string,
  entries: readonly string[],
  format: 'esm' | 'cjs',
): Promise<void> {
  const shared = new Set(entries.map((entry) => join(compiled, `${entry}.js`)));
  for (const entry of entries) {
    const input = join(compiled, `${entry}.js`);
    const build = await rolldown({
      input: { [entry]: input },
      platform: 'neutral',
      plugins: [
        external(compiled, entry, (path) => path !== input && (shared.has(path) || path.endsWith(constantsFile))),
        ...(format === 'cjs' ? [frozenNamespaces(compiled)] : []),
      ],
      experimental: { attachDebugInfo: 'none' },
      logLevel: 'warn',
    });
    await build.write({
      dir: out,
      format,
      entryFileNames: '[name].js',
      comments: { legal: false, jsdoc: false, annotation: true },
      esModule: format === 'cjs',
    });
    await build.close();
  }
}

/** Leaves imports of shared modules in place, as paths between the files of `out`. */
function external(compiled: string, entry: string, isShared: (path: string) => boolean): Plugin {
  return {
    name: 'shared-modules',
    async resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (resolved === null || !isShared(resolved.id)) return null;
      const from = posix.dirname(entry);
      const path = relative(join(compiled, from), resolved.id).replaceAll('\\', '/');
      return { id: path.startsWith('.') ? path : `./${path}`, external: true };
    },
  };
}

/**
 * CommonJS has no module namespaces. `export * as HttpStatus from './constants.gen.js'` becomes what comes nearest: a
 * frozen object without a prototype, so that `HttpStatus['constructor']` is `undefined` there, too.
 */
function frozenNamespaces(compiled: string): Plugin {
  const statement = /export \* as (\w+) from ["'](\.[^"']*constants\.gen\.js)["'];?/gu;
  return {
    name: 'frozen-namespaces',
    async transform(code, id) {
      if (!id.startsWith(compiled)) return null;
      let text = code;
      for (const [whole, name = '', specifier = ''] of code.matchAll(statement)) {
        const url = pathToFileURL(join(id, '..', specifier)).href;
        const members = Object.entries((await import(url)) as Record<string, number>);
        const body = members.map(([key, value]) => `${key}: ${value}`).join(', ');
        text = text.replace(
          whole,
          `export const ${name} = /* @__PURE__ */ Object.freeze({ __proto__: null, ${body} });`,
        );
      }
      return text;
    },
  };
}
