import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { GenerateOptions } from '../generate.ts';
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

/** Where the published schemas can be fetched: a base for `$id` that leads to the file. */
const defaultSchemaBase = 'https://unpkg.com/@codes/json-schema/dist/';

/** Adds the options that commands share. */
export function withCommonOptions(command: Command): Command {
  return command
    .addOption(new Option('--cwd <folder>', 'the folder that the other paths start from').default('.'))
    .addOption(new Option('--schema <folder>', 'the folder of the YAML files').default('schema'))
    .addOption(new Option('--out <folder>', 'the folder of the packages').default('packages'))
    .addOption(
      new Option('--schema-base <url>', 'what the $id of every JSON Schema starts with').default(defaultSchemaBase),
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
  const hint = `(run "codes ${command} --help" to see the options)\n`;
  if (!URL.canParse(paths.schemaBase)) {
    terminal.error(`error: --schema-base is no absolute URL: ${options.schemaBase}\n${hint}`);
    return undefined;
  }
  for (const [option, path] of [
    ['--cwd', paths.cwd],
    ['--schema', resolve(paths.cwd, paths.schema)],
    ['--out', resolve(paths.cwd, paths.out)],
  ] as const) {
    if (existsSync(path)) continue;
    terminal.error(`error: the folder of ${option} does not exist: ${path}\n${hint}`);
    return undefined;
  }
  return paths;
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/').replace(/(?<=.)\/+$/u, '');
}
