import { posix } from 'node:path';
import { Command, Option } from 'commander';
import { diffJson, diffMarkdown, type DiffReport, diffText } from '../diff/report.ts';
import { comparison, type ComparisonOptions } from './comparison.ts';
import { withConfigOption, withFolderOptions } from './options.ts';
import { reportDiagnostics } from './report.ts';
import type { Terminal } from './terminal.ts';

interface Options extends ComparisonOptions {
  readonly format: 'text' | 'markdown' | 'json';
}

/** `codes diff`: what a release of the schema as it is would change, and which bump each change needs. */
export function diffCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withBaseOption(new Command('diff'))
    .description('show what changed since the last release, each change with the version bump that it needs')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'markdown', 'json']).default('text'))
    .action(async (options: Options, command: Command) => exit(await runDiff(options, command, terminal)));
}

/** Adds what to compare, and what with. */
export function withBaseOption(command: Command): Command {
  return withConfigOption(withFolderOptions(command)).option(
    '--base <ref or file>',
    'what to compare with: a lock, or a git ref (registry.lock.json)',
  );
}

async function runDiff(options: Options, command: Command, terminal: Terminal): Promise<number> {
  const compared = await comparison(options, command, terminal);
  if (compared === undefined) return 2;
  const { base, schema, out, result } = compared;
  if (result.value === undefined) {
    reportDiagnostics(result.diagnostics, options.format === 'json', terminal);
    return 1;
  }
  const { diff, packages, touched } = result.value;
  const names = new Map(packages.map(({ folder, name }) => [folder, name]));
  const nameOf = (folder: string): string => names.get(folder) ?? posix.join(out, folder);
  terminal.out(print[options.format]({ diff, base, schema, nameOf, touched }));
  return 0;
}

const print: Readonly<Record<Options['format'], (report: DiffReport) => string>> = {
  text: diffText,
  markdown: diffMarkdown,
  json: (report) => `${JSON.stringify(diffJson(report), undefined, 2)}\n`,
};
