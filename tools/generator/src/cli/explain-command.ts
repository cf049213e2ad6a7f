import { Command } from 'commander';
import { explain, explanationJson, isUnknown } from '../explain/explain.ts';
import { explanationText, unknownText } from '../explain/text.ts';
import { pageOf } from '../layout/page.ts';
import { modelFor, type ModelCommandOptions, refuseRegistry, withModelOptions } from './model-options.ts';
import { refuse } from './options.ts';
import { resultJson } from './report.ts';
import type { Terminal } from './terminal.ts';

interface Options extends ModelCommandOptions {
  readonly registry?: string;
  readonly json?: boolean;
}

/** `codes explain`: every meaning of a code or a name, in words. */
export function explainCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withModelOptions(new Command('explain'))
    .description('say what a status code or a problem type means, and what to do about it')
    .argument('<what...>', 'a code, a phrase, a key, registry/code, or a problem type by its URI, title or key')
    .option('--registry <id>', 'look in one registry only')
    .option('--json', 'print the entries as JSON')
    .action(async (what: string[], options: Options) => exit(await runExplain(what.join(' '), options, terminal)));
}

async function runExplain(query: string, options: Options, terminal: Terminal): Promise<number> {
  if (query.trim() === '') {
    refuse('nothing was asked for', 'explain', terminal);
    return 2;
  }
  const model = await modelFor(options, 'explain', terminal);
  if (typeof model === 'number') return model;
  const { registry } = options;
  if (registry !== undefined && refuseRegistry(registry, model, 'explain', terminal)) return 2;

  const explanation = explain(model, query.trim(), registry);
  const unknown = isUnknown(explanation);
  if (options.json === true) terminal.out(resultJson(explanationJson(explanation)));
  else if (unknown) terminal.error(unknownText(model, explanation, pageOf(terminal)));
  else terminal.out(explanationText(model, explanation, pageOf(terminal)));
  return unknown ? 1 : 0;
}
