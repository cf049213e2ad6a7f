import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { generate, type GenerateOptions } from '../generate.ts';
import { write } from '../write/write.ts';
import { folderProblem } from './folder-problem.ts';
import { reportDiagnostics, reportDrift, reportGenerated } from './report.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly cwd: string;
  readonly schema: string;
  readonly out: string;
  readonly check?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

const defaults = { cwd: '.', schema: 'schema', out: 'packages' };

/** `codes generate`: from the YAML to every generated file, or, with `--check`, only a look whether they are up to date. */
export function generateCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return new Command('generate')
    .description('generate every file from the schema, and remove generated files that are no longer planned')
    .addOption(new Option('--cwd <folder>', 'the folder that the other paths start from').default(defaults.cwd))
    .addOption(new Option('--schema <folder>', 'the folder of the YAML files').default(defaults.schema))
    .addOption(new Option('--out <folder>', 'the folder of the packages').default(defaults.out))
    .option('--check', 'write nothing; exit with 1 if a generated file is not up to date')
    .addOption(new Option('--quiet', 'print nothing but problems').conflicts('json'))
    .option('--json', 'print the result as JSON')
    .helpOption('-h, --help', 'show this help')
    .action(async (options: Options) => exit(await runGenerate(options, terminal)));
}

async function runGenerate(options: Options, terminal: Terminal): Promise<number> {
  const started = performance.now();
  const paths: GenerateOptions = {
    cwd: resolve(terminal.cwd, options.cwd),
    schema: slashes(options.schema),
    out: slashes(options.out),
  };
  for (const name of ['cwd', 'schema', 'out'] as const) {
    const problem = options[name] === '' ? 'no path' : folderProblem(resolve(paths.cwd, paths[name]));
    if (problem === undefined) continue;
    terminal.error(`error: --${name} ${problem}\n(run "codes generate --help" to see the options)\n`);
    return 2;
  }
  const result = await generate(paths);
  if (result.value === undefined) {
    reportDiagnostics(result.diagnostics, options.json === true, terminal);
    return 1;
  }
  const generated = result.value;
  if (options.check === true) {
    return reportDrift(generated, paths, { ...options, mend: mendingCommand(options) }, terminal);
  }
  const problems = await write(paths, generated.plan);
  if (problems.length > 0) {
    reportDiagnostics(problems, options.json === true, terminal);
    return 1;
  }
  reportGenerated(generated, performance.now() - started, paths, options, terminal);
  return 0;
}

/** The command that generates what `--check` looked at. */
function mendingCommand(options: Options): string {
  const given = (['cwd', 'schema', 'out'] as const).filter((name) => options[name] !== defaults[name]);
  if (given.length === 0) return 'pnpm generate';
  return ['codes generate', ...given.map((name) => `--${name} ${quoted(options[name])}`)].join(' ');
}

function quoted(path: string): string {
  return /^[\w./@:~-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/').replace(/(?<=.)\/+$/u, '');
}
