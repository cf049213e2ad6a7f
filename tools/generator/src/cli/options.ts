import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { GenerateOptions } from '../generate.ts';
import { folderProblem } from './folder-problem.ts';
import type { Terminal } from './terminal.ts';

/** What every command that generates can be told. */
export interface CommonOptions {
  readonly cwd: string;
  readonly schema: string;
  readonly out: string;
  readonly schemaBase: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

const defaults = {
  cwd: '.',
  schema: 'schema',
  out: 'packages',
  // Where the published schemas can be fetched: each `$id` leads to its file.
  schemaBase: 'https://unpkg.com/@codes/json-schema/dist/',
};

const flags = { cwd: '--cwd', schema: '--schema', out: '--out', schemaBase: '--schema-base' } as const;

/** Adds the options that commands share. */
export function withCommonOptions(command: Command): Command {
  return command
    .addOption(new Option('--cwd <folder>', 'the folder that the other paths start from').default(defaults.cwd))
    .addOption(new Option('--schema <folder>', 'the folder of the YAML files').default(defaults.schema))
    .addOption(new Option('--out <folder>', 'the folder of the packages').default(defaults.out))
    .addOption(
      new Option('--schema-base <url>', 'what the $id of every JSON Schema starts with').default(defaults.schemaBase),
    )
    .addOption(new Option('--quiet', 'print nothing but problems').conflicts('json'))
    .option('--json', 'print the result as JSON')
    .helpOption('-h, --help', 'show this help');
}

/** The options as the generator takes them, or `undefined`, said in the terminal, where one makes no sense. */
export function checkOptions(options: CommonOptions, command: string, terminal: Terminal): GenerateOptions | undefined {
  const paths: GenerateOptions = {
    cwd: resolve(terminal.cwd, options.cwd),
    schema: slashes(options.schema),
    out: slashes(options.out),
    schemaBase: options.schemaBase.replace(/\/*$/u, '/'),
  };
  const refuse = (problem: string): undefined => {
    terminal.error(`error: ${problem}\n(run "codes ${command} --help" to see the options)\n`);
  };
  if (!URL.canParse(paths.schemaBase) || !/^https?:/u.test(paths.schemaBase)) {
    return refuse(`${flags.schemaBase} is no http or https URL: ${options.schemaBase}`);
  }
  for (const name of ['cwd', 'schema', 'out'] as const) {
    const problem = options[name] === '' ? 'no path' : folderProblem(resolve(paths.cwd, paths[name]));
    if (problem !== undefined) return refuse(`${flags[name]} ${problem}`);
  }
  return paths;
}

/** The command that generates what `--check` looked at. */
export function mendingCommand(options: CommonOptions): string {
  const names = ['cwd', 'schema', 'out', 'schemaBase'] as const;
  const given = names.filter((name) => options[name] !== defaults[name]);
  if (given.length === 0) return 'pnpm generate';
  return ['codes generate', ...given.map((name) => `${flags[name]} ${quoted(options[name])}`)].join(' ');
}

function quoted(path: string): string {
  return /^[\w./@:~-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/').replace(/(?<=.)\/+$/u, '');
}
