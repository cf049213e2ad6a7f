import { type Command, Option } from 'commander';
import { nearest } from '../check/suggest.ts';
import { registryIds } from '../find/find.ts';
import type { Model } from '../model/types.ts';
import { modelAt } from '../project/model-at.ts';
import { checkFolders, refuse, withConfigOption } from './options.ts';
import { reportDiagnostics } from './report.ts';
import type { Terminal } from './terminal.ts';

/** What a command can be told that only looks things up. */
export interface ModelCommandOptions {
  readonly cwd: string;
  readonly schema?: string;
  readonly config?: string;
  readonly json?: boolean;
}

/** Adds where to look. */
export function withModelOptions(command: Command): Command {
  const located = command
    .addOption(new Option('--cwd <folder>', 'the folder that the other paths start from').default('.'))
    .option('--schema <folder>', 'a folder of YAML files (schema, where it has registries)');
  return withConfigOption(located).helpOption('-h, --help', 'show this help');
}

/** The model to look things up in, or the exit code, once it is said in the terminal why there is none. */
export async function modelFor(
  options: ModelCommandOptions,
  command: string,
  terminal: Terminal,
): Promise<Model | number> {
  const folders = checkFolders(options, command, terminal);
  if (folders === undefined) return 2;
  const { value, diagnostics } = await modelAt({ ...folders, config: options.config });
  if (value !== undefined) return value;
  reportDiagnostics(diagnostics, options.json === true, terminal);
  return 1;
}

/** Says that a registry does not exist, and which do; whether it had to be said. */
export function refuseRegistry(registry: string, model: Model, command: string, terminal: Terminal): boolean {
  const ids = registryIds(model);
  if (ids.includes(registry)) return false;
  const near = nearest(registry, ids);
  const meant = near === undefined ? '' : ` (did you mean "${near}"?)`;
  refuse(`--registry ${registry}: no such registry${meant}\nregistries: ${ids.join(', ')}`, command, terminal);
  return true;
}
