import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { nearest } from '../check/suggest.ts';
import { changesetCommand } from './changeset-command.ts';
import { diffCommand } from './diff-command.ts';
import { explainCommand } from './explain-command.ts';
import { generateCommand, renderCommand } from './generate-command.ts';
import { initCommand } from './init-command.ts';
import { listCommand } from './list-command.ts';
import { lockCommand } from './lock-command.ts';
import { syncCommand } from './sync-command.ts';
import type { Terminal } from './terminal.ts';

/** Runs the command line and returns the exit code: 0 done, 1 problems in the input or drift, 2 a command line that makes no sense. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const program = new Command('codes')
    .description('Generates typed packages from YAML descriptions of HTTP status codes.')
    .version(version, '-v, --version', 'show which version this is')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .showHelpAfterError('(run "codes --help" to see what exists)')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error })
    .exitOverride();

  const unknownCommand = (name: string): void => {
    const names = program.commands.map((each) => each.name());
    const near = nearest(name, names);
    const meant = near === undefined ? '' : ` (did you mean "${near}"?)`;
    terminal.error(`error: unknown command "${name}"${meant}\ncommands: ${names.join(', ')}\n`);
    exitCode = usageError;
  };
  const exit = (code: number): void => {
    exitCode = code;
  };
  const help = new Command('help').description('show the help of a command').argument('[command]');
  help.action((name?: string) => {
    const command = program.commands.find((each) => each.name() === name);
    if (name === undefined || command !== undefined) (command ?? program).outputHelp();
    else unknownCommand(name);
  });
  const made = commands.map((make) => make(terminal, exit));
  for (const command of [...made, help]) {
    program.addCommand(command.copyInheritedSettings(program).showHelpAfterError());
  }

  program.allowExcessArguments().action(() => {
    const [name] = program.args;
    if (name !== undefined) return unknownCommand(name);
    program.outputHelp({ error: true });
    exitCode = usageError;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : usageError;
  }
  return exitCode;
}

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** Every command but `help`, in the order in which they are used. */
const commands = [
  explainCommand,
  listCommand,
  initCommand,
  generateCommand,
  renderCommand,
  syncCommand,
  diffCommand,
  changesetCommand,
  lockCommand,
];

const usageError = 2;
