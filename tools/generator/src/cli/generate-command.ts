import { Command, Option } from 'commander';
import { type CommonOptions, type ConfigOption, withCommonOptions, withConfigOption } from './options.ts';
import type { Terminal } from './terminal.ts';

export interface Options extends CommonOptions, ConfigOption {
  readonly check?: boolean;
  readonly watch?: boolean;
}

/** What prints TypeScript takes as long to load as all other commands to run: they do without. */
const running = () => import('./generate-run.ts');

/** `codes generate`: from the YAML to every generated file, or, with `--check`, only a look whether they are up to date. */
export function generateCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withConfigOption(withCommonOptions(new Command('generate')))
    .description('generate every file from the schema, and remove generated files that are no longer planned')
    .option('--check', 'write nothing; exit with 1 if a generated file is not up to date')
    .addOption(new Option('--watch', 'generate again whenever the YAML changes').conflicts('check'))
    .action(async (options: Options, command: Command) => {
      const { runGenerate } = await running();
      exit(await runGenerate(options, command, terminal));
    });
}

/** `codes render`: the bulk renderings of the same model, which the build of a package adds. */
export function renderCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withCommonOptions(new Command('render'))
    .description('write what is not committed: JSON Schemas and OpenAPI documents as files, into dist folders')
    .action(async (options: CommonOptions) => {
      const { runRender } = await running();
      exit(await runRender(options, terminal));
    });
}
