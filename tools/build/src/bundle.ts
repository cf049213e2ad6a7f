import { join, posix, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { isConstants } from './entries.ts';

/** One file to make of a compiled module. */
export interface Bundle {
  /** The module, as a path from the compiled folder without `.js`. */
  readonly input: string;
  /** The file, as a path from the output folder without `.js`. */
  readonly output: string;
  readonly format: 'esm' | 'cjs';
  /** Whether namespaces of constants become objects in the file, instead of modules beside it. */
  readonly inlineNamespaces: boolean;
}

/**
 * Makes one file. Other entries and modules of constants are imported as files, so that each stays one module at run
 * time and bundlers of users see the namespaces as they were written.
 */
export async function bundle(compiled: string, out: string, entries: readonly string[], job: Bundle): Promise<void> {
  const input = join(compiled, `${job.input}.js`);
  const shared = new Set(entries.map((entry) => join(compiled, `${entry}.js`)));
  const build = await rolldown({
    input: { [job.output]: input },
    platform: 'neutral',
    plugins: [
      packagesStay,
      external(compiled, job.input, (path) => path !== input && (shared.has(path) || isConstants(path))),
      ...(job.inlineNamespaces ? [frozenNamespaces(compiled)] : []),
    ],
    experimental: { attachDebugInfo: 'none' },
    logLevel: 'warn',
  });
  await build.write({
    dir: out,
    format: job.format,
    entryFileNames: '[name].js',
    comments: { legal: false, jsdoc: false, annotation: true },
    esModule: job.format === 'cjs',
  });
  await build.close();
}

/** Leaves imports of other packages in place: what they hold is shared with whoever else imports them. */
const packagesStay: Plugin = {
  name: 'packages-stay',
  resolveId: (source, importer) =>
    importer === undefined || /^[./]/u.test(source) ? null : { id: source, external: true },
};

/** Leaves imports of shared modules in place, as paths between the files of `out`. */
function external(compiled: string, entry: string, isShared: (path: string) => boolean): Plugin {
  return {
    name: 'shared-modules',
    async resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (resolved === null || !isShared(resolved.id)) return null;
      const path = relative(join(compiled, posix.dirname(entry)), resolved.id).replaceAll('\\', '/');
      return { id: path.startsWith('.') ? path : `./${path}`, external: true };
    },
  };
}

/**
 * `export * as HttpStatus from './constants.gen.js'` becomes what comes nearest to a module namespace: a frozen object
 * without a prototype, so that `HttpStatus['constructor']` is `undefined` there, too. CommonJS has no namespaces; and
 * Node, which shakes no tree, has one file to open less.
 */
function frozenNamespaces(compiled: string): Plugin {
  return {
    name: 'frozen-namespaces',
    async transform(code, id) {
      if (!id.startsWith(compiled)) return null;
      let text = code;
      for (const [whole, name = '', specifier = ''] of code.matchAll(
        /export \* as (\w+) from ["'](\.[^"']*constants\.gen\.js)["'];?/gu,
      )) {
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
