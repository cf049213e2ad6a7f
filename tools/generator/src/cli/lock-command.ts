import { posix } from 'node:path';
import { Command } from 'commander';
import { readModel } from '../compare.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { lockFile, printLock } from '../lock/lock.ts';
import { planTargets } from '../plan/targets.ts';
import { write } from '../write/write.ts';
import type { Model } from '../model/types.ts';
import type { ProjectOptions } from '../project/generate-project.ts';
import { openProject } from '../project/load.ts';
import {
  checkFolders,
  type ConfigOption,
  type Form,
  projectOf,
  type SchemaOptions,
  withConfigOption,
  withForm,
  withSchemaOptions,
} from './options.ts';
import { reportDiagnostics, sizeOf } from './report.ts';
import type { Terminal } from './terminal.ts';

interface Options extends SchemaOptions, ConfigOption, Form {
  readonly check?: boolean;
}

/** `codes lock`: keeps the model as what was released, to be compared with until the next release. */
export function lockCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withForm(withConfigOption(withSchemaOptions(new Command('lock'))))
    .description('write the model to registry.lock.json, as what is being released')
    .option('--check', 'write nothing; exit with 1 if the lock is not the model of the schema')
    .action(async (options: Options, command: Command) => exit(await runLock(options, command, terminal)));
}

async function runLock(options: Options, command: Command, terminal: Terminal): Promise<number> {
  const project = projectOf(options, command, terminal);
  const folders = project === undefined ? checkFolders(options, 'lock', terminal) : project;
  if (folders === undefined) return 2;
  const fail = (diagnostics: readonly Diagnostic[]): number => {
    reportDiagnostics(diagnostics, options.json === true, terminal);
    return 1;
  };
  const { value, diagnostics } = await released(folders);
  if (value === undefined) return fail(diagnostics);
  const { model, cwd, schema } = value;
  const { value: plan, diagnostics: obstacles } = await planTargets(cwd, schema, [
    { path: lockFile, text: printLock(model) },
  ]);
  if (obstacles.length > 0) return fail(obstacles);

  const file = posix.join(schema, lockFile);
  const [change] = plan.changes;
  if (options.check === true && change !== undefined) return fail([stale(file, change.kind === 'add')]);
  const problems = await write({ cwd, out: schema }, plan);
  if (problems.length > 0) return fail(problems);

  const size = sizeOf(model);
  const sentence = change === undefined ? `${file} is up to date: ${size}.` : `Wrote ${file}: ${size}.`;
  if (options.json === true) {
    terminal.out(`${JSON.stringify({ ok: true, file, changed: change !== undefined }, undefined, 2)}\n`);
  } else if (options.quiet !== true) terminal.out(`${sentence}\n`);
  return 0;
}

interface Released extends Pick<SchemaOptions, 'cwd' | 'schema'> {
  readonly model: Model;
}

/** The model that is released: that of the schema, or what a project describes itself. */
async function released(folders: SchemaOptions | ProjectOptions): Promise<Result<Released | undefined>> {
  if ('schema' in folders) {
    const { value, diagnostics } = await readModel(folders);
    return { value: value && { ...folders, model: value }, diagnostics };
  }
  const { value, diagnostics } = await openProject(folders);
  return { value: value && { cwd: folders.cwd, schema: value.schema, model: value.project.own }, diagnostics };
}

function stale(file: string, missing: boolean): Diagnostic {
  return {
    code: 'lock-stale',
    message: `${file} is not the model of the schema`,
    place: { file },
    expected: 'the model of the schema, as right after a release',
    found: missing ? 'no such file' : 'another model',
    help: 'see what changed with: codes diff; a release renews the lock with: codes lock',
  };
}
