import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nameProblem, namesOf } from '../init/names.ts';
import { reservedNames } from '../check/rules/registry-name.ts';
import { templates } from '../init/templates.ts';
import { planTargets } from '../plan/targets.ts';
import { readBuiltin } from '../project/builtin.ts';
import { write } from '../write/write.ts';
import { folderProblem } from './folder-problem.ts';
import { type Form, refuse, withForm } from './options.ts';
import { reportDiagnostics } from './report.ts';
import type { Terminal } from './terminal.ts';

interface Options extends Form {
  readonly cwd: string;
  readonly name?: string;
}

/** `codes init`: a config, and YAML to begin with. It asks nothing, and replaces nothing. */
export function initCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withForm(new Command('init'))
    .description('begin a project: write codes.config.yaml, and a commented codes/ folder')
    .addOption(new Option('--cwd <folder>', 'the folder of the project').default('.'))
    .option('--name <registry>', "what your registry is called (the scope, or the name, of the folder's package)")
    .helpOption('-h, --help', 'show this help')
    .action(async (options: Options) => exit(await runInit(options, terminal)));
}

async function runInit(options: Options, terminal: Terminal): Promise<number> {
  const cwd = resolve(terminal.cwd, options.cwd);
  const problem = folderProblem(cwd);
  if (problem !== undefined) {
    refuse(`--cwd ${problem}`, 'init', terminal);
    return 2;
  }
  const taken = await takenNames();
  const fault = options.name === undefined ? undefined : nameProblem(options.name, taken);
  if (fault !== undefined) {
    refuse(`--name ${fault}`, 'init', terminal);
    return 2;
  }
  const files = templates(namesOf(await readManifest(cwd), taken, options.name));
  const { value: plan, diagnostics } = await planTargets(cwd, '.', files);
  const added = new Set(plan.changes.filter(({ kind }) => kind === 'add').map(({ path }) => path));
  const obstacles = [...diagnostics, ...files.filter(({ path }) => !added.has(path)).map(({ path }) => exists(path))];
  const problems = obstacles.length > 0 ? obstacles : await write({ cwd, out: '.' }, plan);
  if (problems.length > 0) {
    reportDiagnostics(problems, options.json === true, terminal);
    return 1;
  }
  report(
    files.map(({ path }) => path),
    options,
    terminal,
  );
  return 0;
}

/** The names of built-in registries, and those that no registry may have. */
async function takenNames(): Promise<ReadonlySet<string>> {
  const { registries, problems } = await readBuiltin();
  return new Set([...reservedNames, ...[...registries, ...problems].map(({ registry }) => registry)]);
}

/** The package.json of the folder; without one that can be read the names are those of nobody. */
async function readManifest(cwd: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(resolve(cwd, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

function exists(path: string): Diagnostic {
  return {
    code: 'hand-written',
    message: `${path} is there already`,
    place: { file: path },
    expected: 'no such file',
    found: 'a file',
    help: 'go on with: codes generate; or move the file elsewhere to begin anew',
  };
}

function report(files: readonly string[], { quiet, json }: Options, terminal: Terminal): void {
  if (json === true) terminal.out(`${JSON.stringify({ ok: true, files }, undefined, 2)}\n`);
  else if (quiet !== true) {
    const next = 'Next: edit the YAML, npm install @codes/problem, and run: npx codes generate';
    terminal.out(`${[...files.map((path) => `  + ${path}`), next].join('\n')}\n`);
  }
}
