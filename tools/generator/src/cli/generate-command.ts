import { Command } from 'commander';
import type { Occasion } from '../emit/emitter.ts';
import { generate } from '../generate.ts';
import { write } from '../write/write.ts';
import { checkOptions, type CommonOptions, mendingCommand, withCommonOptions } from './options.ts';
import { reportDiagnostics, reportDrift, reportGenerated } from './report.ts';
import type { Terminal } from './terminal.ts';

interface Options extends CommonOptions {
  readonly check?: boolean;
}

/** `codes generate`: from the YAML to every generated file, or, with `--check`, only a look whether they are up to date. */
export function generateCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withCommonOptions(new Command('generate'))
    .description('generate every file from the schema, and remove generated files that are no longer planned')
    .option('--check', 'write nothing; exit with 1 if a generated file is not up to date')
    .action(async (options: Options) => exit(await runGenerate(options, terminal)));
}

/** `codes render`: the bulk renderings of the same model, which the build of a package adds. */
export function renderCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withCommonOptions(new Command('render'))
    .description('write what is not committed: JSON Schemas and OpenAPI documents as files, into dist folders')
    .action(async (options: CommonOptions) => exit(await runGenerate(options, terminal, 'build')));
}

async function runGenerate(options: Options, terminal: Terminal, occasion: Occasion = 'generate'): Promise<number> {
  const started = performance.now();
  const paths = checkOptions(options, occasion === 'generate' ? 'generate' : 'render', terminal);
  if (paths === undefined) return 2;
  const result = await generate(paths, occasion);
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
