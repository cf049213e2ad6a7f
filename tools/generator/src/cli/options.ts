import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { GenerateOptions } from '../generate.ts';
import { configFile } from '../project/config.ts';
import type { ProjectOptions } from '../project/generate-project.ts';
import { folderProblem } from './folder-problem.ts';
import type { Terminal } from './terminal.ts';

/** How a command prints what it has to say. */
export interface Form {
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** Where the schema is. */
export interface SchemaOptions {
  readonly cwd: string;
  readonly schema: string;
}

/** Where the packages are, too. */
export interface FolderOptions extends SchemaOptions {
  readonly out: string;
}

/** What every command that generates can be told. */
export interface CommonOptions extends FolderOptions, Form {
  readonly schemaBase: string;
}

/** The config of a project, for commands that work in one, too. */
export interface ConfigOption {
  readonly config?: string;
}

const defaults = {
  cwd: '.',
  schema: 'schema',
  out: 'packages',
  // Where the published schemas can be fetched: each `$id` leads to its file.
  schemaBase: 'https://unpkg.com/@codes/json-schema/dist/',
};

/** The commands that a config can tell where to look; a folder without one is a schema's only if it has one. */
const configured: ReadonlySet<string> = new Set(['generate', 'diff', 'changeset', 'lock']);

const flags = { cwd: '--cwd', schema: '--schema', out: '--out', schemaBase: '--schema-base' } as const;

/** Adds what every command that reads the schema takes. */
export function withSchemaOptions(command: Command): Command {
  return command
    .addOption(new Option('--cwd <folder>', 'the folder that the other paths start from').default(defaults.cwd))
    .addOption(new Option('--schema <folder>', 'the folder of the YAML files').default(defaults.schema))
    .helpOption('-h, --help', 'show this help');
}

/** Adds the folder of the packages. */
export function withFolderOptions(command: Command): Command {
  return withSchemaOptions(command).addOption(
    new Option('--out <folder>', 'the folder of the packages').default(defaults.out),
  );
}

/** Adds the config of a project: with it the folders are what it says. */
export function withConfigOption(command: Command): Command {
  return command.addOption(
    new Option('--config <file>', `the config of a project (${configFile}, where there is one)`).conflicts([
      'schema',
      'out',
      'schemaBase',
    ]),
  );
}

/**
 * Where the project is that a command works in; `undefined` where it works on a schema: where folders are given, or where
 * there is no config.
 */
export function projectOf(
  { cwd, config }: ConfigOption & Pick<SchemaOptions, 'cwd'>,
  command: Command,
  terminal: Terminal,
): ProjectOptions | undefined {
  const root = resolve(terminal.cwd, cwd);
  if (config !== undefined) return { cwd: root, config: slashes(config) };
  const given = ['schema', 'out', 'schemaBase'].some((name) => command.getOptionValueSource(name) === 'cli');
  return !given && existsSync(resolve(root, configFile)) ? { cwd: root, config: configFile } : undefined;
}

/** Adds how to print. */
export function withForm(command: Command): Command {
  return command
    .addOption(new Option('--quiet', 'print nothing but problems').conflicts('json'))
    .option('--json', 'print the result as JSON');
}

/** Adds the options that commands which generate share. */
export function withCommonOptions(command: Command): Command {
  return withForm(
    withFolderOptions(command).addOption(
      new Option('--schema-base <url>', 'what the $id of every JSON Schema starts with').default(defaults.schemaBase),
    ),
  );
}

/** The options as the generator takes them, or `undefined`, said in the terminal, where one makes no sense. */
export function checkOptions(options: CommonOptions, command: string, terminal: Terminal): GenerateOptions | undefined {
  const schemaBase = options.schemaBase.replace(/\/*$/u, '/');
  if (!URL.canParse(schemaBase) || !/^https?:/u.test(schemaBase)) {
    return refuse(`${flags.schemaBase} is no http or https URL: ${options.schemaBase}`, command, terminal);
  }
  const folders = checkFolders(options, command, terminal);
  return folders && { ...folders, schemaBase };
}

/** The folders as paths from `cwd`, or `undefined`, said in the terminal, where one is none. */
export function checkFolders<Options extends { readonly cwd: string; readonly schema?: string; readonly out?: string }>(
  options: Options,
  command: string,
  terminal: Terminal,
): Pick<Options, 'cwd' | 'schema' | 'out'> | undefined {
  const { schema, out } = options;
  const folders = {
    cwd: resolve(terminal.cwd, options.cwd),
    ...(schema === undefined ? {} : { schema: slashes(schema) }),
    ...(out === undefined ? {} : { out: slashes(out) }),
  };
  for (const name of ['cwd', 'schema', 'out'] as const) {
    const path = folders[name];
    if (path === undefined) continue;
    const problem = options[name] === '' ? 'no path' : folderProblem(resolve(folders.cwd, path));
    if (problem === undefined) continue;
    const isProjectMissed = name === 'schema' && schema === defaults.schema && configured.has(command);
    const said = isProjectMissed
      ? withoutProject(folders.cwd, `${flags[name]} ${problem}`)
      : `${flags[name]} ${problem}`;
    return refuse(said, command, terminal);
  }
  return folders;
}

/** Whoever named no schema most likely stands in the wrong folder, or has not begun a project yet. */
function withoutProject(cwd: string, problem: string): string {
  if (existsSync(resolve(cwd, configFile))) return problem;
  return `no ${configFile} in ${cwd}, and ${problem}\n(a project is begun with "codes init"; where it is, --cwd says)`;
}

/** Says that an option makes no sense. */
export function refuse(problem: string, command: string, terminal: Terminal): undefined {
  terminal.error(`error: ${problem}\n(run "codes ${command} --help" to see the options)\n`);
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
