import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project, ts } from 'ts-morph';
import type { PrintedFile } from '../../src/print/print.ts';

export { ts };

// One project for all compilations of a test file: the library files are parsed once.
const compiler = new Project({
  useInMemoryFileSystem: true,
  compilerOptions: {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    types: [],
    skipLibCheck: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    isolatedModules: true,
    declaration: true,
    verbatimModuleSyntax: true,
  },
});

/** Hand-written files of @codes/enums, beside which the generated ones have to compile and work. */
export function handWritten(...names: string[]): PrintedFile[] {
  return names.map((name) => packageFile(`enums/src/${name}`));
}

function packageFile(path: string): PrintedFile {
  return { path, text: readFileSync(join(packages, path), 'utf8') };
}

const packages = join(import.meta.dirname, '../../../../packages');

/** What the generated files of @codes/problem import: without it no class of theirs would compile. */
export const besideErrors: readonly PrintedFile[] = [
  ...['brand', 'header-field', 'headers', 'http-error', 'options'].map((name) => `problem/src/error/${name}.ts`),
  'problem/src/respond/response-field.ts',
  ...readdirSync(join(packages, 'problem/src/fields')).map((name) => `problem/src/fields/${name}`),
  'problem/src/guarded.ts',
].map(packageFile);

/** What the generated files of the adapters import, as far as they do: the frameworks are no concern of these tests. */
const besideResponders: readonly PrintedFile[] = [
  {
    path: 'node_modules/@codes/problem/index.d.ts',
    text: ['challenges', 'content-range', 'link']
      .map((name) => `export * from '../../../problem/src/fields/${name}.js';`)
      .join('\n'),
  },
  { path: 'node_modules/express/index.d.ts', text: 'export interface Response { status(code: number): this }' },
  { path: 'express/src/respond.ts', text: 'export function respond(..._: unknown[]): void {}' },
  { path: 'node_modules/hono/index.d.ts', text: 'export interface Context { newResponse(body: null): unknown }' },
  { path: 'hono/src/respond.ts', text: 'export declare function respond<T>(..._: unknown[]): T;' },
  {
    path: 'hono/src/answered.ts',
    text: 'export type Content = unknown; export type Answered<S extends number, C = undefined> = { S: S; C: C };',
  },
  {
    path: 'next/src/respond.ts',
    text: 'export type ResponderInit = { headers?: object }; export declare function respond<T>(..._: unknown[]): T;',
  },
  {
    path: 'next/src/response.d.ts',
    text: 'declare global { interface Response { readonly status: number } } export {};',
  },
];

const exportedByProblem = [
  'errors.gen',
  'error/by-status',
  'error/http-error',
  'error/options',
  'problem-type/define-problem',
  'problem-type/standard-schema',
  'client/match-problem',
  'client/problem',
];

/** What the generated files of a project import: @codes/problem, with the classes of the fixture. */
export const besideProject: readonly PrintedFile[] = [
  ...['error/error-status', 'error/status-error', ...exportedByProblem]
    .filter((name) => !name.endsWith('.gen'))
    .map((name) => `problem/src/${name}.ts`)
    .map(packageFile),
  {
    path: 'problem/node_modules/@codes/enums/index.d.ts',
    text: 'export declare function isErrorStatus(status: unknown): status is number;',
  },
  {
    path: 'project/node_modules/@codes/problem/index.d.ts',
    text: exportedByProblem.map((name) => `export * from '../../../../problem/src/${name}.js';`).join('\n'),
  },
];

/** Files of a project where they find what they import. */
export function inProject(files: readonly PrintedFile[]): PrintedFile[] {
  return files.map(({ path, text }) => ({ path: `project/src/${path}`, text }));
}

/** Compiles files strictly, as one package, and returns what the compiler has to say. */
export function compile(files: readonly PrintedFile[]): string[] {
  const beside = files.some(({ path }) => path === 'problem/src/errors.gen.ts')
    ? [...besideErrors, ...besideResponders]
    : [];
  const sources = [
    ...['enums', 'express', 'hono', 'next', 'problem', 'project'].map((name) =>
      compiler.createSourceFile(`/${name}/package.json`, '{ "type": "module" }', { overwrite: true }),
    ),
    ...[...beside, ...files].map(({ path, text }) => compiler.createSourceFile(`/${path}`, text, { overwrite: true })),
  ];
  try {
    return compiler.getPreEmitDiagnostics().map((diagnostic) => {
      const message = diagnostic.getMessageText();
      const text = typeof message === 'string' ? message : message.getMessageText();
      return `${diagnostic.getSourceFile()?.getFilePath()}:${diagnostic.getLineNumber()}: ${text}`;
    });
  } finally {
    for (const source of sources) compiler.removeSourceFile(source);
  }
}

/** Parses one file; fails if it does not parse. */
export function parse(text: string): ts.SourceFile {
  const source = ts.createSourceFile('/parsed.ts', text, ts.ScriptTarget.ES2022, true);
  const problems = (source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] }).parseDiagnostics;
  if (problems.length > 0) throw new Error(`${JSON.stringify(problems[0]?.messageText)} in:\n${text}`);
  return source;
}

/** Evaluates one of several files that import each other, and returns what it exports. */
export function evaluate(files: readonly PrintedFile[], path: string): Record<string, unknown> {
  const file = files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`${path} is not among ${files.map((each) => each.path).join(', ')}`);
  const { outputText } = ts.transpileModule(file.text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  const exports: Record<string, unknown> = {};
  const folder = path.slice(0, path.lastIndexOf('/'));
  const require = (specifier: string): unknown =>
    evaluate(files, `${folder}/${specifier.replace(/^\.\//u, '').replace(/\.js$/u, '.ts')}`);
  // oxlint-disable-next-line typescript/no-implied-eval
  new Function('exports', 'require', outputText)(exports, require);
  return exports;
}
