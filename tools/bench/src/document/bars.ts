/** Which figures the chart shows. */
import process from 'node:process';
import type { Table } from '../measure/table.ts';
import type { Group } from './chart.ts';

interface Choice {
  readonly title: string;
  readonly unit: string;
  readonly table: string;
  /** The names of bars, and of the figures that they show. */
  readonly bars: Readonly<Record<string, string>>;
}

const node = `Node ${process.versions.node.split('.')[0]}`;
const same = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, name]));
const bundled = (use: string, ...libraries: readonly string[]): Record<string, string> =>
  Object.fromEntries(libraries.map((library) => [library, `${use}: ${library}, rollup, browser`]));

export const chartTitle = '@codes beside its peers: shorter is better';

const choices: readonly Choice[] = [
  {
    title: 'One constant in a bundle, minified by rollup (bytes over the literal)',
    unit: 'B',
    table: 'sizes',
    bars: bundled('HttpStatus.NOT_FOUND', '@codes/enums', 'http-status-codes', 'http-status', 'statuses'),
  },
  {
    title: 'One class of errors in a bundle, minified by rollup (bytes over Error)',
    unit: 'B',
    table: 'sizes',
    bars: bundled(
      'one error class',
      '@codes/problem',
      'hono',
      '@httpx/exception',
      'http-errors-enhanced',
      'http-errors',
    ),
  },
  {
    title: 'Reason phrase of a code',
    unit: 'ns',
    table: 'lookups/phrase of a code',
    bars: {
      'a bare array': 'floor: `array[code]`',
      '@codes/enums': '@codes/enums: `reasonPhrase(code)`',
      statuses: 'statuses: `statuses(code)`',
      'http-status-codes': 'http-status-codes: `getReasonPhrase(code)`',
      'http-status': 'http-status: `status[code]`',
    },
  },
  {
    title: 'Making an error, 30 frames deep',
    unit: 'ns',
    table: `errors/${node}/30 frames deep/with a stack`,
    bars: {
      'a bare subclass of Error': 'class extends Error',
      ...same('@codes/problem', 'hono', 'http-errors', '@hapi/boom'),
    },
  },
  {
    title: 'First require() in a fresh process',
    unit: 'ms',
    table: `cold/${node}/require() in CommonJS/constants`,
    bars: same('a one-line package', '@codes/enums', 'statuses', 'http-status-codes', 'http-status'),
  },
];

/** The groups of the chart, as far as there are figures of them. */
export function barsOf(tables: readonly Table[]): Group[] {
  return choices.map(({ title, unit, table, bars }) => {
    const figures = tables.find(({ id }) => id === table)?.figures ?? {};
    return {
      title,
      unit,
      bars: Object.entries(bars).flatMap(([label, name]) => {
        const value = figures[name];
        return value === undefined || !Number.isFinite(value)
          ? []
          : [{ label, value, own: label.startsWith('@codes/') }];
      }),
    };
  });
}
