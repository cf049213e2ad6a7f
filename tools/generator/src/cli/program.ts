import { Command, CommanderError } from 'commander';
import { nearest } from '../check/suggest.ts';
import { generateCommand, renderCommand } from './generate-command.ts';
import type { Terminal } from './terminal.ts';

/** Runs the command line and returns the exit code: 0 done, 1 problems in the input or drift, 2 a command line that makes no sense. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const program = new Command('codes')
    .description('Generates typed packages from YAML descriptions of HTTP status codes.')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showHelpAfterError('(run "codes --help" to see what exists)')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error })
    .exitOverride();
  for (const command of [generateCommand, renderCommand]) {
    program.addCommand(
      command(terminal, (code) => {
        exitCode = code;
      }).copyInheritedSettings(program),
    );
  }
  program.action((_options, command: Command) => {
    const [unknown] = command.args;
    const names = program.commands.map((each) => each.name());
    if (unknown === undefined) {
      program.outputHelp({ error: true });
    } else {
      const near = nearest(unknown, names);
      const meant = near === undefined ? '' : ` (did you mean "${near}"?)`;
      terminal.error(`error: unknown command "${unknown}"${meant}\ncommands: ${names.join(', ')}\n`);
    }
    exitCode = usageError;
  });
  program.allowExcessArguments();
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : usageError;
  }
  return exitCode;
}

const usageError = 2;
