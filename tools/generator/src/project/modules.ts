import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { errorText } from '../diagnostics/system-error.ts';
import { nearest } from '../check/suggest.ts';
import type { EmitFunction, ProjectEmitter } from '../emit/project/project-emitter.ts';
import { projectEmitters } from '../emit/project/project-emitters.ts';
import type { EmitterUse } from './config.ts';

/** An emitter that the config uses, ready to be called. */
export interface LoadedEmitter {
  readonly use: EmitterUse;
  readonly emit: EmitFunction;
  /** Which one it is, if it comes with the generator. */
  readonly builtin: ProjectEmitter | undefined;
}

/** The emitters that a config uses, in its order; a module of its own is imported. */
export async function loadEmitters(cwd: string, uses: readonly EmitterUse[]): Promise<Result<LoadedEmitter[]>> {
  const value: LoadedEmitter[] = [];
  const diagnostics: Diagnostic[] = [];
  const names = new Set(uses.map(({ use }) => use));
  for (const use of uses) {
    const builtin = projectEmitters.find(({ name }) => name === use.use);
    if (builtin === undefined) {
      const loaded = await loadModule(cwd, use);
      if (typeof loaded === 'function') value.push({ use, emit: loaded, builtin });
      else diagnostics.push(loaded);
      continue;
    }
    value.push({ use, emit: builtin.emit, builtin });
    diagnostics.push(...needs(builtin, names, use), ...withoutOptions(use));
  }
  return { value, diagnostics };
}

function needs(emitter: ProjectEmitter, names: ReadonlySet<string>, use: EmitterUse): Diagnostic[] {
  return emitter.needs
    .filter((name) => !names.has(name))
    .map((name) => ({
      code: 'emitter-needs',
      message: `the emitter ${emitter.name} imports what ${name} writes`,
      place: use.place('use'),
      expected: `the emitter ${name}, too`,
      found: [...names].join(', '),
      help: `add a line such as: - { use: ${name}, out: ${use.out} }`,
    }));
}

function withoutOptions({ use, options, place }: EmitterUse): Diagnostic[] {
  if (Object.keys(options).length === 0) return [];
  return [
    {
      code: 'unknown-field',
      message: `the emitter ${use} has no options`,
      place: place('options'),
      expected: 'use and out',
      found: Object.keys(options).join(', '),
      help: 'remove the options',
    },
  ];
}

async function loadModule(cwd: string, { use, place }: EmitterUse): Promise<EmitFunction | Diagnostic> {
  const isPath = /^\.{0,2}\//u.test(use);
  const path = isPath ? resolve(cwd, use) : resolvePackage(cwd, use);
  if (path === undefined) {
    const names = projectEmitters.map(({ name }) => name);
    const near = nearest(use, names);
    return {
      code: 'unknown-emitter',
      message: `there is no emitter "${use}"`,
      place: place('use'),
      expected: `one of ${names.join(', ')}; a path that begins with ./; or the name of a package that is installed`,
      found: `"${use}"`,
      help: near === undefined ? 'name one of these, or install the package' : `did you mean "${near}"?`,
    };
  }
  try {
    // Whoever edits the module while its project is watched expects the module of now.
    const changed = await stat(path).then(({ mtimeMs }) => mtimeMs);
    const module: unknown = await import(`${pathToFileURL(path).href}?changed=${changed}`);
    const emit: unknown = Object(module).default;
    if (typeof emit === 'function') return emit as EmitFunction;
    return moduleProblem(place('use'), use, 'a module without a function as its default export');
  } catch (error) {
    const isOfSystem = error instanceof Error && 'errno' in error;
    return moduleProblem(place('use'), use, isOfSystem ? errorText(error) : String(error));
  }
}

function resolvePackage(cwd: string, name: string): string | undefined {
  try {
    const path = createRequire(resolve(cwd, 'package.json')).resolve(name);
    // Node has modules of its own, which are called like this one or that.
    return isAbsolute(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with a module, or with what it gives. */
export function moduleProblem(place: Diagnostic['place'], use: string, found: string): Diagnostic {
  return {
    code: 'emitter-module',
    message: `the emitter ${use} does not work`,
    place,
    expected: 'a module whose default export is a function from the project to a list of files',
    found,
    help: 'mend the module; the README of @codes/generator has an example',
  };
}

/** What the function of a module threw, and where in it. */
export function thrownProblem(place: Diagnostic['place'], use: string, error: unknown): Diagnostic {
  if (!(error instanceof Error)) return moduleProblem(place, use, String(error));
  const problem = moduleProblem(place, use, error.message);
  // Only the module itself is imported with such a query: what it called stands above it in the stack.
  const [, line, column] = /\?changed=[\d.]+:(\d+):(\d+)/u.exec(String(error.stack)) ?? [];
  if (line === undefined) return problem;
  const thrown = { file: use, line: Number(line), column: Number(column) };
  return { ...problem, related: [{ message: 'thrown here', place: thrown }] };
}
