import { posix } from 'node:path';
import { Command } from 'commander';
import { changesetFile, changesetFolder, printChangeset } from '../changeset/changeset.ts';
import { checkPromises } from '../changeset/check.ts';
import { type Needs, needsOf, needsText } from '../changeset/needs.ts';
import { promisesOf } from '../changeset/pending.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Change } from '../plan/plan.ts';
import { planTargets } from '../plan/targets.ts';
import { readChangesets } from '../read/changesets.ts';
import { invalidPackage } from '../read/packages.ts';
import { write } from '../write/write.ts';
import { withBaseOption } from './diff-command.ts';
import { comparison, type ComparisonOptions } from './comparison.ts';
import { type Form, withForm } from './options.ts';
import { reportDiagnostics } from './report.ts';
import type { Terminal } from './terminal.ts';

interface Options extends ComparisonOptions, Form {
  readonly check?: boolean;
}

/** `codes changeset`: the one changeset that says what the schema changed, for the packages that are touched. */
export function changesetCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withForm(withBaseOption(new Command('changeset')))
    .description(`write ${changesetFolder}/${changesetFile}: what changed since the last release, for each package`)
    .option('--check', 'write nothing; exit with 1 if the pending changesets promise less than is needed')
    .action(async (options: Options, command: Command) => exit(await runChangeset(options, command, terminal)));
}

async function runChangeset(options: Options, command: Command, terminal: Terminal): Promise<number> {
  const compared = await comparison(options, command, terminal);
  if (compared === undefined) return 2;
  const { cwd } = compared;
  const fail = (diagnostics: readonly Diagnostic[]): number => {
    reportDiagnostics(diagnostics, options.json === true, terminal);
    return 1;
  };
  const { value, diagnostics } = compared.result;
  if (value === undefined) return fail(diagnostics);
  // In a project all is of one package: without its name a breaking change would seem to need no changeset.
  if (compared.isProject && value.diff.bump !== undefined && value.packages.length === 0) {
    return fail([invalidPackage('package.json', 'none that has them')]);
  }
  const needs = needsOf(value.diff, value.packages);

  if (options.check === true) {
    const pending = promisesOf(await readChangesets(cwd, changesetFolder));
    const problems = pending.diagnostics.length > 0 ? pending.diagnostics : checkPromises(needs, pending.value);
    if (problems.length > 0) return fail(problems);
    report(needs, 'checked', options, terminal);
    return 0;
  }
  const text = printChangeset(value.diff, needs, value.model);
  const planned = await planTargets(cwd, changesetFolder, [{ path: changesetFile, text }]);
  if (planned.diagnostics.length > 0) return fail(planned.diagnostics);
  const problems = await write({ cwd, out: changesetFolder }, planned.value);
  if (problems.length > 0) return fail(problems);
  report(needs, planned.value.changes[0]?.kind ?? 'unchanged', options, terminal);
  return 0;
}

function report(
  needs: Needs,
  outcome: Change['kind'] | 'unchanged' | 'checked',
  { quiet, json }: Options,
  terminal: Terminal,
): void {
  const file = posix.join(changesetFolder, changesetFile);
  if (json === true) {
    terminal.out(`${JSON.stringify({ ok: true, file, outcome, packages: Object.fromEntries(needs) }, undefined, 2)}\n`);
    return;
  }
  if (quiet === true) return;
  const sentences = {
    add: `Wrote ${file}.`,
    change: `Renewed ${file}.`,
    remove: `Removed ${file}.`,
    unchanged: needs.size === 0 ? 'No changeset is needed.' : `${file} is up to date.`,
    checked: 'The pending changesets promise enough.',
  };
  const needed = needs.size === 0 ? 'nothing that was released has changed' : needsText(needs);
  terminal.out(`${sentences[outcome]} Needed: ${needed}.\n`);
}
