import type { Command } from 'commander';
import type { Result } from '../diagnostics/diagnostic.ts';
import { generate, type Generated } from '../generate.ts';
import { generateProject } from '../project/generate-project.ts';
import { Memory } from '../project/memory.ts';
import { watchedPaths } from '../watch/paths.ts';
import { watch } from '../watch/watch.ts';
import { write } from '../write/write.ts';
import type { Options } from './generate-command.ts';
import { checkOptions, type CommonOptions, mendingCommand, projectOf } from './options.ts';
import { reportDiagnostics, reportDrift, reportGenerated } from './report.ts';
import type { Terminal } from './terminal.ts';

/** One run: what to do, where, and by which command drift is mended. */
interface Job {
  readonly cwd: string;
  readonly run: () => Promise<Result<Generated | undefined>>;
  readonly mend: string;
}

/** What `codes generate` does, once or again and again; the exit code. */
export async function runGenerate(options: Options, command: Command, terminal: Terminal): Promise<number> {
  const job = jobOf(options, command, terminal);
  if (job === undefined) return 2;
  if (options.watch !== true) return runOnce(job, options, terminal);
  const place = projectOf(options, command, terminal) ?? options;
  return watch(
    job.cwd,
    () => watchedPaths(place),
    () => runOnce(job, options, terminal),
    terminal,
  );
}

/** What `codes render` does; the exit code. */
export async function runRender(options: CommonOptions, terminal: Terminal): Promise<number> {
  const paths = checkOptions(options, 'render', terminal);
  if (paths === undefined) return 2;
  return runOnce({ cwd: paths.cwd, run: () => generate(paths, 'build'), mend: 'codes render' }, options, terminal);
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
