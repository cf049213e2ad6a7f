import { posix } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { ProjectFile } from '../emit/project/project-emitter.ts';
import { compareText } from '../model/order.ts';
import { type Header, isGenerated } from '../print/header.ts';
import { print, type PrintedFile } from '../print/print.ts';
import { StatementPrinter } from '../print/statements.ts';
import type { Config, EmitterUse } from './config.ts';
import { type LoadedEmitter, moduleProblem, thrownProblem } from './modules.ts';
import type { Project } from './project.ts';

/** emit → print: the text of every file of a project, by its path from the working folder. */
export async function renderProject(
  project: Project,
  config: Config,
  emitters: readonly LoadedEmitter[],
  header: Header,
  printer = new StatementPrinter(),
): Promise<Result<PrintedFile[]>> {
  const diagnostics: Diagnostic[] = [];
  const planned = new Map<string, EmitterUse>();
  const value: PrintedFile[] = [];
  for (const { use, emit, builtin } of emitters) {
    const { schemaBase, importEnding } = config;
    const settings = { schemaBase, importEnding, options: use.options, folders: foldersFrom(use.out, emitters) };
    let printed: PrintedFile[];
    try {
      const files: unknown = await emit(project, settings);
      printed = print(checkedFiles(files), header, printer);
    } catch (error) {
      // One that comes with the generator does not fail: if it does, that is ours to mend, with the whole stack.
      if (builtin !== undefined) throw error;
      diagnostics.push(thrownProblem(use.place('use'), use.use, error));
      continue;
    }
    for (const { path, text } of printed) {
      const whole = posix.join(use.out, path);
      const earlier = planned.get(whole.toLowerCase());
      planned.set(whole.toLowerCase(), use);
      if (earlier !== undefined) diagnostics.push(plannedTwice(whole, use, earlier));
      else if (isGenerated(path, text, header) || isNamedGenerated(path)) value.push({ path: whole, text });
      else {
        const found = `${path}, which can neither say that it is generated nor is named so (x.gen.json)`;
        diagnostics.push(moduleProblem(use.place('use'), use.use, found));
      }
    }
  }
  return { value: value.sort((a, b) => compareText(a.path, b.path)), diagnostics };
}

/** Whether a file says by its name that it is generated: those that cannot hold a comment do. */
export function isNamedGenerated(path: string): boolean {
  return /\.gen\.[^/]+$/u.test(path);
}

function foldersFrom(out: string, emitters: readonly LoadedEmitter[]): ReadonlyMap<string, string> {
  return new Map(
    emitters.flatMap(({ use, builtin }) =>
      builtin === undefined ? [] : [[builtin.name, posix.relative(out, use.out) || '.'] as const],
    ),
  );
}

function plannedTwice(path: string, use: EmitterUse, earlier: EmitterUse): Diagnostic {
  return {
    code: 'planned-twice',
    message: `${path} is planned twice`,
    place: use.place('out'),
    expected: 'each file once, whether or not the disk tells capitals apart',
    found: `by ${earlier.use} and by ${use.use}`,
    help: 'give one of the two another folder',
    related: [{ message: 'the other one', place: earlier.place('out') }],
  };
}

const kinds: ReadonlySet<unknown> = new Set(['typescript', 'json', 'yaml', 'text']);

/** What a module gave, if it is a list of files that stay in its folder. */
function checkedFiles(files: unknown): ProjectFile[] {
  if (!Array.isArray(files)) throw new TypeError(`it gave ${describe(files)} where a list of files is needed`);
  for (const file of files as unknown[]) {
    const { kind, path, text } = Object(file) as Record<string, unknown>;
    if (!kinds.has(kind))
      throw new TypeError(`a file of the kind ${describe(kind)}: it is one of ${[...kinds].join(', ')}`);
    if (typeof path !== 'string' || !isInside(path)) {
      throw new TypeError(`a file with the path ${describe(path)}, which leads out of its folder`);
    }
    if (kind === 'text' && typeof text !== 'string') throw new TypeError(`${path} without a text`);
  }
  return files as ProjectFile[];
}

function isInside(path: string): boolean {
  return (
    path !== '' &&
    !/[\\\0]/u.test(path) &&
    !posix.isAbsolute(path) &&
    posix.normalize(path) === path &&
    !/^\.\.?(?:\/|$)/u.test(path)
  );
}

function describe(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : value === null ? 'null' : typeof value;
}
