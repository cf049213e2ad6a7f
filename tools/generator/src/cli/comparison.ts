import type { Command } from 'commander';
import { compare, type Compared } from '../compare.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { compareProject } from '../project/compare-project.ts';
import { readConfig } from '../project/config.ts';
import { type BaseOptions, baseName } from '../read/base.ts';
import { checkFolders, type ConfigOption, type FolderOptions, projectOf } from './options.ts';
import type { Terminal } from './terminal.ts';

/** What the commands that compare are told. */
export interface ComparisonOptions extends FolderOptions, ConfigOption {
  readonly base?: string;
}

/** What a command compares, with the names of both sides. */
export interface Comparison {
  readonly isProject: boolean;
  readonly cwd: string;
  readonly schema: string;
  /** Where the packages are; in a project its own folder. */
  readonly out: string;
  readonly base: string;
  readonly result: Result<Compared | undefined>;
}

/** Compares the schema, or the project, that a command line names with its base; `undefined` where that makes no sense. */
export async function comparison(
  options: ComparisonOptions,
  command: Command,
  terminal: Terminal,
): Promise<Comparison | undefined> {
  const project = projectOf(options, command, terminal);
  if (project === undefined) {
    const folders = checkFolders(options, command.name(), terminal);
    if (folders === undefined) return undefined;
    const paths = { ...folders, base: options.base };
    return { isProject: false, ...folders, base: baseName(paths), result: await compare(paths) };
  }
  const { value: config, diagnostics } = await readConfig(project.cwd, project.config);
  const paths: BaseOptions = { cwd: project.cwd, schema: config?.schema ?? '', base: options.base };
  const result = config === undefined ? { value: undefined, diagnostics } : await compareProject(paths);
  return { isProject: true, cwd: project.cwd, schema: paths.schema, out: '.', base: baseName(paths), result };
}
