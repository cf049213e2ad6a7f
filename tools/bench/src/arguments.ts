/** What the command was asked for. */
import { parseArgs } from 'node:util';
import type { Effort, Suite } from './suite.ts';

export interface Request {
  readonly chosen: readonly Suite[];
  readonly effort: Effort;
  /** Only what is measured whole, by every suite, becomes the document. */
  readonly writes: boolean;
}

export const help = `pnpm bench                    runs every suite, prints the tables, and writes BENCHMARKS.md and its chart
pnpm bench --print            only prints them
pnpm bench <suite>… [--quick] runs those suites, and only prints them
--quick                       few rounds, and the largest cases left out: shows that all works, and only prints`;

/** Throws where there is no such option or suite. */
export function requestOf(args: readonly string[], suites: readonly Suite[]): Request | 'help' {
  const { values, positionals } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    allowPositionals: true,
    options: { quick: { type: 'boolean' }, print: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) return 'help';
  const names = suites.map(({ name }) => name);
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`no such suite: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  return {
    chosen: suites.filter(({ name }) => positionals.length === 0 || positionals.includes(name)),
    effort: values.quick === true ? 'quick' : 'full',
    writes: positionals.length === 0 && values.quick !== true && values.print !== true,
  };
}
