import { Command, Option } from 'commander';
import { nearest } from '../check/suggest.ts';
import { type Filter, listEntries, listProblemTypes, listRegistries } from '../list/list.ts';
import { entriesText, problemTypesText, registriesText } from '../list/text.ts';
import { statusClasses } from '../model/class.ts';
import type { Model, StatusClass } from '../model/types.ts';
import { modelFor, type ModelCommandOptions, refuseRegistry, withModelOptions } from './model-options.ts';
import { refuse } from './options.ts';
import { resultJson } from './report.ts';
import type { Terminal } from './terminal.ts';

interface Options extends ModelCommandOptions {
  readonly registry?: string;
  readonly class?: string;
  readonly problems?: boolean;
  readonly registries?: boolean;
  readonly json?: boolean;
}

/** `codes list`: all codes, problem types or registries, one a line. */
export function listCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withModelOptions(new Command('list'))
    .description('list the status codes, the problem types or the registries, one a line')
    .option('--registry <id>', 'only what this registry has')
    .option('--class <class>', `only the codes of a class: ${classNames.join(', ')}`)
    .option('--problems', 'list the problem types')
    .addOption(new Option('--registries', 'list the registries').conflicts(['problems', 'registry', 'class']))
    .option('--json', 'print them as JSON')
    .action(async (options: Options) => exit(await runList(options, terminal)));
}

async function runList(options: Options, terminal: Terminal): Promise<number> {
  const { registry } = options;
  const statusClass = options.class === undefined ? undefined : classNamed(options.class);
  if (options.class !== undefined && statusClass === undefined) {
    const near = nearest(
      options.class,
      statusClasses.map(({ name }) => name),
    );
    const meant = near === undefined ? '' : ` (did you mean "${near}"?)`;
    refuse(`--class ${options.class}: no such class${meant}\nclasses: ${classNames.join(', ')}`, 'list', terminal);
    return 2;
  }
  const model = await modelFor(options, 'list', terminal);
  if (typeof model === 'number') return model;
  if (registry !== undefined && refuseRegistry(registry, model, 'list', terminal)) return 2;

  const { json, text } = listed(model, options, { registry, class: statusClass });
  terminal.out(options.json === true ? resultJson(json) : text(terminal.columns));
  return 0;
}

interface Listed {
  readonly json: unknown;
  readonly text: (columns?: number) => string;
}

function listed(model: Model, { problems, registries }: Options, filter: Filter): Listed {
  if (registries === true) {
    const all = listRegistries(model);
    return { json: { registries: all }, text: (columns) => registriesText(all, columns) };
  }
  if (problems === true) {
    const problemTypes = listProblemTypes(model, filter);
    return { json: { problemTypes }, text: (columns) => problemTypesText(problemTypes, columns) };
  }
  const entries = listEntries(model, filter);
  return { json: { entries }, text: (columns) => entriesText(entries, columns) };
}

const classNames = statusClasses.flatMap(({ digit, name }) => [name, `${digit}xx`]);

function classNamed(text: string): StatusClass | undefined {
  const asked = text.trim().toLowerCase();
  return statusClasses.find(({ digit, name }) => asked === name || asked === `${digit}xx`)?.name;
}
