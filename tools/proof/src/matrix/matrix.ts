/** What was shown of which package with which version of what, as a document that is committed and has to be true. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { here } from '../paths.ts';
import type { Report } from '../report.ts';
import { markdownTable } from '../table.ts';
import { versionOf } from '../versions.ts';
import type { Cell } from './cells.ts';
import { readTables } from './columns.ts';

const file = join(here, 'MATRIX.md');

const head = `# Matrix

What the packed packages were used with, and how: a word stands for checks of \`pnpm proof\` that ran and passed. \`pnpm proof\` fails when this is not what ran; \`pnpm proof --write-matrix\` writes it.

What is empty was not tried: Next is for Node alone, \`@codes/generator\` for Node and ES modules, and what a server needs is not bundled for browsers. Which Chromium it was, the machine decides.
`;

/** Compares the document with what ran, or writes it: only when nothing failed, or it would say less than there is to say. */
export async function matrix(report: Report, write: boolean): Promise<void> {
  const text = await render(report.cells());
  report.note(text);
  if (write && report.counts().failed === 0) await writeFile(file, text);
  await report.check('MATRIX.md is what ran', async () => {
    const committed = await readFile(file, 'utf8');
    if (committed === text) return;
    const [says, ran] = [committed.split('\n'), text.split('\n')];
    const differing = [
      ...says.filter((line) => !ran.includes(line)).map((line) => `says: ${line}`),
      ...ran.filter((line) => !says.includes(line)).map((line) => `ran:  ${line}`),
    ];
    throw new Error(`${differing.join('\n')}\npnpm proof --write-matrix writes what ran`);
  });
}

async function render(cells: readonly Cell[]): Promise<string> {
  const rows = await rowsOf(cells);
  const tables = (await readTables()).map(({ title, columns }) => {
    const filled = rows
      .map(({ row, of, beside }) => [
        ...row,
        ...columns.map(({ id }) =>
          words(cells.filter((cell) => cell.column === id && cell.of === of && (cell.beside ?? beside) === beside)),
        ),
      ])
      .filter((row) => row.slice(2).some((text) => text !== ''));
    return `\n## ${title}\n\n${markdownTable(['package', 'beside', ...columns.map((column) => column.head)], filled)}\n`;
  });
  return head + tables.join('');
}

interface Row {
  readonly of: string;
  readonly beside: string | undefined;
  readonly row: readonly [of: string, beside: string];
}

/** A row for each package, or for each framework beside it. */
async function rowsOf(cells: readonly Cell[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const of of [...new Set(cells.map((cell) => cell.of))].sort()) {
    const frameworks = new Set(cells.flatMap((cell) => (cell.of === of && cell.beside ? [cell.beside] : [])));
    if (frameworks.size === 0) rows.push({ of, beside: undefined, row: [of, ''] });
    const versions = await Promise.all(
      [...frameworks].map(async (beside) => ({ beside, version: await versionOf(beside) })),
    );
    for (const { beside, version } of versions.sort((a, b) =>
      a.version.localeCompare(b.version, 'en', { numeric: true }),
    ))
      rows.push({ of, beside, row: [of, `${beside.replace(/\d+$/u, '')} ${version}`] });
  }
  return rows;
}

function words(cells: readonly Cell[]): string {
  return [...new Set(cells.map(({ word }) => word))].sort().join(', ');
}
