import { Command, Option } from 'commander';
import type { Result } from '../diagnostics/diagnostic.ts';
import { generate, type Generated } from '../generate.ts';
import { generateProject } from '../project/generate-project.ts';
import { Memory } from '../project/memory.ts';
import { watchedPaths } from '../watch/paths.ts';
import { watch } from '../watch/watch.ts';
import { write } from '../write/write.ts';
import {
  checkOptions,
  type CommonOptions,
  type ConfigOption,
  mendingCommand,
  projectOf,
  withCommonOptions,
  withConfigOption,
} from './options.ts';
import { reportDiagnostics, reportDrift, reportGenerated } from './report.ts';
import type { Terminal } from './terminal.ts';

interface Options extends CommonOptions, ConfigOption {
  readonly check?: boolean;
  readonly watch?: boolean;
}

/** One run: what to do, where, and by which command drift is mended. */
interface Job {
  readonly cwd: string;
  readonly run: () => Promise<Result<Generated | undefined>>;
  readonly mend: string;
}

/** `codes generate`: from the YAML to every generated file, or, with `--check`, only a look whether they are up to date. */
export function generateCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withConfigOption(withCommonOptions(new Command('generate')))
    .description('generate every file from the schema, and remove generated files that are no longer planned')
    .option('--check', 'write nothing; exit with 1 if a generated file is not up to date')
    .addOption(new Option('--watch', 'generate again whenever the YAML changes').conflicts('check'))
    .action(async (options: Options, command: Command) => {
      const job = jobOf(options, command, terminal);
      if (job === undefined) return exit(2);
      if (options.watch !== true) return exit(await runOnce(job, options, terminal));
      const place = projectOf(options, command, terminal) ?? options;
      const paths = (): Promise<string[]> => watchedPaths(place);
      return exit(await watch(job.cwd, paths, () => runOnce(job, options, terminal), terminal));
    });
}

/** `codes render`: the bulk renderings of the same model, which the build of a package adds. */
export function renderCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withCommonOptions(new Command('render'))
    .description('write what is not committed: JSON Schemas and OpenAPI documents as files, into dist folders')
    .action(async (options: CommonOptions) => {
      const paths = checkOptions(options, 'render', terminal);
      if (paths === undefined) return exit(2);
      const job = { cwd: paths.cwd, run: () => generate(paths, 'build'), mend: 'codes render' };
      return exit(await runOnce(job, options, terminal));
    });
}

function jobOf(options: Options, command: Command, terminal: Terminal): Job | undefined {
  const project = projectOf(options, command, terminal);
  if (project !== undefined) {
    const memory = options.watch === true ? new Memory() : undefined;
    return { cwd: project.cwd, run: () => generateProject(project, memory), mend: 'npx codes generate' };
  }
  const paths = checkOptions(options, 'generate', terminal);
  return paths && { cwd: paths.cwd, run: () => generate(paths), mend: mendingCommand(options) };
}

async function runOnce({ cwd, run, mend }: Job, options: Options, terminal: Terminal): Promise<number> {
  const started = performance.now();
  const result = await run();
  if (result.value === undefined) {
    reportDiagnostics(result.diagnostics, options.json === true, terminal);
    return 1;
  }
  const generated = result.value;
  if (options.check === true) return reportDrift(generated, { ...options, mend }, terminal);
  const problems = await write({ cwd, out: generated.out }, generated.plan);
  if (problems.length > 0) {
    reportDiagnostics(problems, options.json === true, terminal);
    return 1;
  }
  reportGenerated(generated, performance.now() - started, options, terminal);
  return 0;
}
