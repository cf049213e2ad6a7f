import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { sortDiagnostics } from '../diagnostics/diagnostic.ts';
import type { Generated } from '../generate.ts';
import { type Existing, readExisting } from '../plan/existing.ts';
import { plan } from '../plan/plan.ts';
import { type Header, isGenerated, projectHeader } from '../print/header.ts';
import type { PrintedFile } from '../print/print.ts';
import { type Config, readConfig } from './config.ts';
import { isNamedGenerated, renderProject } from './emit.ts';
import { folderProblems } from './folders.ts';
import { readProject } from './load.ts';
import type { Memory } from './memory.ts';
import { loadEmitters } from './modules.ts';

/** Where a project is, and what its config is called. */
export interface ProjectOptions {
  readonly cwd: string;
  readonly config: string;
}

/** A run in a project, and the config that it followed. */
export interface GeneratedProject extends Generated {
  readonly config: Config;
}

/** read → parse → check → combine → model → emit → print → plan, in a project. Any problem, and there is no plan. */
export async function generateProject(
  { cwd, config: file }: ProjectOptions,
  memory?: Memory,
): Promise<Result<GeneratedProject | undefined>> {
  memory?.begin();
  const { value: config, diagnostics } = await readConfig(cwd, file);
  if (config === undefined) return fail(diagnostics);
  const folders = await folderProblems(cwd, config);
  if (folders.length > 0) return fail(folders);
  const emitters = await loadEmitters(cwd, config.emitters);
  const project = await readProject(cwd, config.schema, memory);
  const problems = [...emitters.diagnostics, ...project.diagnostics];
  if (project.value === undefined || problems.length > 0) return fail(problems);

  const header = projectHeader(config.schema);
  const rendered = await renderProject(project.value, config, emitters.value, header, memory?.printer);
  const { value: printed, diagnostics: misplanned } = rendered;
  if (misplanned.length > 0) return fail(misplanned);
  const planned = printed.map(({ path }) => path);
  const search = { folders: config.emitters.map(({ out }) => out), named: commented };
  const { value: existing, diagnostics: obstacles } = await readExisting(cwd, '.', planned, search);
  const inTheWay = [...obstacles, ...handWritten(printed, existing, header)];
  if (inTheWay.length > 0) return fail(inTheWay);
  const { model, own } = project.value;
  const { schema } = config;
  const filesRead = own.registries.length + new Set(own.problemTypes.map(({ registry }) => registry)).size;
  return {
    value: { schema, filesRead, model, own, out: '.', plan: plan(printed, existing, header), config },
    diagnostics: [],
  };
}

/** Files that can say in a comment that they are generated. */
const commented = /\.(?:[cm]?[jt]sx?|md|html?|ya?ml|json)$/u;

function fail(diagnostics: readonly Diagnostic[]): Result<undefined> {
  return { value: undefined, diagnostics: sortDiagnostics(diagnostics) };
}

/** What someone wrote is never replaced. */
function handWritten(printed: readonly PrintedFile[], { texts }: Existing, header: Header): Diagnostic[] {
  return printed.flatMap(({ path, text }): Diagnostic[] => {
    const before = texts.get(path);
    if (before === undefined || before === text || isGenerated(path, before, header)) return [];
    if (isNamedGenerated(path) && !isGenerated(path, text, header)) return [];
    return [
      {
        code: 'hand-written',
        message: `${path} was not generated from here`,
        place: { file: path, line: 1, column: 1, length: 1, text: before.split(/\r?\n/u, 1)[0] ?? '' },
        expected: 'a generated file, or none',
        found: 'a file that does not begin like one',
        help: 'move it elsewhere, or give the emitter another folder',
      },
    ];
  });
}
