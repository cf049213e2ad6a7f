/** How long a lookup takes, beside its floor and its peers. */
import { join } from 'node:path';
import process from 'node:process';
import { code } from '../document/table.ts';
import { measureIn } from '../measure/processes.ts';
import { inRounds } from '../measure/rows.ts';
import { type Table, timings } from '../measure/table.ts';
import { rounds, type Suite } from '../suite.ts';
import { type Group, groups } from './groups.ts';
import { inputsOf } from './inputs.ts';

const child = join(import.meta.dirname, 'child.ts');

export const lookups: Suite = {
  name: 'lookups',
  title: 'Lookups',
  about:
    'Nanoseconds of processor time. Every case runs alone in a process of its own, over registered codes (or phrases) in an order that nobody foresees; the answers are summed up so that none can be left out. Peers throw on some codes, so all cases are asked only what every library answers. The floor is the least that a lookup can cost: an imported function over a bare array, a bare `Map`, or a comparison.',
  run: async (effort) => {
    const tables: Table[] = [];
    for (const [index, group] of groups.entries()) tables.push(await tableOf(index, group, rounds(effort, 7)));
    return tables;
  },
};

async function tableOf(index: number, group: Group, times: number): Promise<Table> {
  const inputs = await inputsOf(group);
  const cases = group.cases.map(({ library, call, role }, number) => ({
    name: `${library}: ${code(call)}`,
    role,
    number,
  }));
  const rows = await inRounds(cases, times, ({ number }) =>
    measureIn(process.execPath, [child, String(index), String(number), JSON.stringify(inputs)], import.meta.dirname),
  );
  return timings({
    id: `lookups/${group.question}`,
    question: `${group.question} (${inputs.length} of them)`,
    unit: 'ns',
    digits: 2,
    rows,
    bases: [{ name: cases[0]?.name ?? '', heading: 'of the floor' }],
  });
}
