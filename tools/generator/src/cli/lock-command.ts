import { posix } from 'node:path';
import { Command } from 'commander';
import { readModel } from '../compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { lockFile, printLock } from '../lock/lock.ts';
import { planTargets } from '../plan/targets.ts';
import { write } from '../write/write.ts';
import { checkFolders, type Form, type SchemaOptions, withForm, withSchemaOptions } from './options.ts';
import { reportDiagnostics } from './report.ts';
import type { Terminal } from './terminal.ts';

interface Options extends SchemaOptions, Form {
  readonly check?: boolean;
}

/** `codes lock`: keeps the model as what was released, to be compared with until the next release. */
export function lockCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withForm(withSchemaOptions(new Command('lock')))
    .description('write the model to registry.lock.json, as what is being released')
    .option('--check', 'write nothing; exit with 1 if the lock is not the model of the schema')
    .action(async (options: Options) => exit(await runLock(options, terminal)));
}

async function runLock(options: Options, terminal: Terminal): Promise<number> {
  const folders = checkFolders(options, 'lock', terminal);
  if (folders === undefined) return 2;
  const { cwd, schema } = folders;
  const fail = (diagnostics: readonly Diagnostic[]): number => {
    reportDiagnostics(diagnostics, options.json === true, terminal);
    return 1;
  };
  const { value: model, diagnostics } = await readModel(folders);
  if (model === undefined) return fail(diagnostics);
  const { value: plan, diagnostics: obstacles } = await planTargets(cwd, schema, [
    { path: lockFile, text: printLock(model) },
  ]);
  if (obstacles.length > 0) return fail(obstacles);

  const file = posix.join(schema, lockFile);
  const [change] = plan.changes;
  if (options.check === true && change !== undefined) return fail([stale(file, change.kind === 'add')]);
  const problems = await write({ cwd, out: schema }, plan);
  if (problems.length > 0) return fail(problems);

  const size = `${model.entries.length} entries in ${model.registries.length} registries`;
  const sentence = change === undefined ? `${file} is up to date: ${size}.` : `Wrote ${file}: ${size}.`;
  if (options.json === true) {
    terminal.out(`${JSON.stringify({ ok: true, file, changed: change !== undefined }, undefined, 2)}\n`);
  } else if (options.quiet !== true) terminal.out(`${sentence}\n`);
  return 0;
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
