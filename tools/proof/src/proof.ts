/**
 * Proves, of the packages as they would be published, what needs more than a newcomer wants to install.
 *
 * `pnpm proof` runs every suite, `pnpm proof sizes types` only those; `pnpm proof --write-matrix` runs every suite, and
 * writes down what was shown of what.
 */
import process from 'node:process';
import { abuse } from './abuse/abuse.ts';
import { bench } from './bench/bench.ts';
import { consumers } from './consumers/consumers.ts';
import { contracts } from './contracts/contracts.ts';
import { express } from './express/express.ts';
import { hono } from './hono/hono.ts';
import { matrix } from './matrix/matrix.ts';
import { next } from './next/next.ts';
import { unpackPublished } from './packages.ts';
import { rehearsal } from './rehearsal/rehearsal.ts';
import { createReport } from './report.ts';
import { runtimes } from './runtimes/runtimes.ts';
import { sizes } from './sizes/sizes.ts';
import { soak } from './soak/soak.ts';
import { supply } from './supply/supply.ts';
import { tarballs } from './tarballs/tarballs.ts';
import { types } from './types/types.ts';
import { workflows } from './workflows/workflows.ts';

// What programs write is read here, and where CI is set many of them write it in colours.
process.env['NO_COLOR'] = '1';
delete process.env['FORCE_COLOR'];

const suites = {
  tarballs,
  sizes,
  types,
  runtimes,
  consumers,
  contracts,
  express,
  next,
  hono,
  abuse,
  soak,
  workflows,
  supply,
  bench,
  rehearsal,
};
type Name = keyof typeof suites;

const write = process.argv.includes('--write-matrix');
const wanted = process.argv.slice(2).filter((argument) => argument !== '--write-matrix');
const unknown = wanted.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

const report = createReport((line) => console.log(line));
const packages = await unpackPublished();
report.note(`Unpacked ${packages.map(({ name }) => name).join(', ')}.`);

const names = (wanted.length > 0 ? wanted : Object.keys(suites)) as Name[];
for (const name of names) {
  report.section(name);
  // A suite that breaks down is a failure of its own; the others still run.
  try {
    await suites[name](report, packages);
  } catch (error) {
    await report.check(`${name}: the suite ran to its end`, () => {
      throw error;
    });
  }
}

// Some suites alone fill only some cells.
if (wanted.length === 0) {
  report.section('matrix');
  await matrix(report, write);
}

const { passed, failed } = report.counts();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
