/** Measures the packages beside their peers and beside bare floors: ratios of one run, not records. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { help, requestOf } from './arguments.ts';
import { barsOf, chartTitle } from './document/bars.ts';
import { chart } from './document/chart.ts';
import { behindText, documentOf, type Part } from './document/document.ts';
import { judge } from './document/findings.ts';
import { setting } from './document/machine.ts';
import { notes } from './document/notes.ts';
import { markdownTable } from './document/table.ts';
import type { Table } from './measure/table.ts';
import { root } from './paths.ts';
import { suites } from './suites.ts';

const image = 'assets/benchmarks.svg';

const request = (() => {
  try {
    return requestOf(process.argv.slice(2), suites);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    process.exit(2);
  }
})();
if (request === 'help') {
  console.log(help);
  process.exit(0);
}

if (['packages/next', 'tools/generator'].some((folder) => !existsSync(join(root, folder, 'dist')))) {
  execFileSync('pnpm', ['build'], { cwd: root, stdio: 'inherit' });
}

const { chosen, effort, writes } = request;
const start = performance.now();
const since = (moment: number): string => `${Math.round((performance.now() - moment) / 1000)} s`;
const about = setting();
console.log(`Node ${about.node} on ${about.machine}`);
const parts: Part[] = [];
for (const [index, suite] of chosen.entries()) {
  console.error(`\n[${index + 1}/${chosen.length}] ${suite.name} …`);
  const begun = performance.now();
  let tables: Table[] = [];
  let whole = true;
  // One that breaks down hides no other.
  try {
    tables = await suite.run(effort);
  } catch (error) {
    whole = false;
    console.error(error);
  }
  parts.push({ suite, tables, whole });
  console.log(`\n## ${suite.title}\n`);
  for (const { head, rows } of tables) console.log(`${markdownTable(head, rows)}\n`);
  console.error(`[${index + 1}/${chosen.length}] ${suite.name}: ${since(begun)}`);
}

const tables = parts.flatMap(({ tables }) => tables);
const verdict = judge(tables, notes);
console.log(`\n## Where others are ahead\n\n${behindText(verdict)}\n`);
for (const text of verdict.stale) console.error(`Note to be looked at: ${text}`);
for (const { id, failures } of tables) {
  for (const { name, reason } of failures) console.error(`Failed: ${id}: ${name}: ${reason}`);
}

if (writes) {
  const written = {
    [image]: chart(chartTitle, barsOf(tables)),
    'BENCHMARKS.md': documentOf(parts, verdict, about, image),
  };
  for (const [file, text] of Object.entries(written)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  execFileSync(join(root, 'node_modules', '.bin', 'oxfmt'), ['BENCHMARKS.md'], { cwd: root, stdio: 'inherit' });
  console.log(`Wrote ${Object.keys(written).join(' and ')}.`);
}

console.error(`Done in ${since(start)}.`);

// A peer that fails says so in its row. What is ours must not.
if (parts.some(({ whole }) => !whole) || tables.some(({ failures }) => failures.some(({ own }) => own))) {
  process.exitCode = 1;
}
