import { Command, Option } from 'commander';
import { compare, type CompareOptions } from '../compare.ts';
import { diffJson, diffMarkdown, type DiffReport, diffText } from '../diff/report.ts';
import { baseName } from '../read/base.ts';
import { checkFolders, type FolderOptions, withFolderOptions } from './options.ts';
import { reportDiagnostics } from './report.ts';
import type { Terminal } from './terminal.ts';

interface Options extends FolderOptions {
  readonly base?: string;
  readonly format: 'text' | 'markdown' | 'json';
}

/** `codes diff`: what a release of the schema as it is would change, and which bump each change needs. */
export function diffCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withBaseOption(withFolderOptions(new Command('diff')))
    .description('show what changed since the last release, each change with the version bump that it needs')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'markdown', 'json']).default('text'))
    .action(async (options: Options) => exit(await runDiff(options, terminal)));
}

/** Adds what to compare with. */
export function withBaseOption(command: Command): Command {
  return command.option('--base <ref or file>', 'what to compare with: a lock, or a git ref (registry.lock.json)');
}

async function runDiff(options: Options, terminal: Terminal): Promise<number> {
  const folders = checkFolders(options, 'diff', terminal);
  if (folders === undefined) return 2;
  const paths: CompareOptions = { ...folders, base: options.base };
  const { value, diagnostics } = await compare(paths);
  if (value === undefined) {
    reportDiagnostics(diagnostics, options.format === 'json', terminal);
    return 1;
  }
  const names = new Map(value.packages.map(({ folder, name }) => [folder, name]));
  const report: DiffReport = {
    diff: value.diff,
    base: baseName(paths),
    schema: paths.schema,
    nameOf: (folder) => names.get(folder) ?? `${paths.out}/${folder}`,
  };
  terminal.out(print[options.format](report));
  return 0;
}

const print: Readonly<Record<Options['format'], (report: DiffReport) => string>> = {
  text: diffText,
  markdown: diffMarkdown,
  json: (report) => `${JSON.stringify(diffJson(report), undefined, 2)}\n`,
};
