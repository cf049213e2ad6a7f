/**
 * Prints how fast the packages are beside their peers and beside bare floors: ratios of one run, not records.
 *
 * `pnpm bench` runs every suite, `pnpm bench errors` only that.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..', '..', '..');
if (['express', 'hono', 'next'].some((name) => !existsSync(join(root, 'packages', name, 'dist')))) {
  execFileSync('pnpm', ['build'], { cwd: root, stdio: 'inherit' });
}
// What is measured has to be there before it is imported.
const { cold } = await import('./cold/cold.ts');
const { errors } = await import('./errors/errors.ts');
const { load } = await import('./load/load.ts');
const { handlers } = await import('./load/handlers.ts');
const { express, hono, next } = await import('./load/frameworks.ts');
const { speed } = await import('./speed/speed.ts');

const suites: Readonly<Record<string, { readonly title: string; readonly run: () => string[] | Promise<string[]> }>> = {
  speed: {
    title: 'Lookups: nanoseconds in process, one case a process, medians over 9 processes',
    run: () => speed(9),
  },
  errors: {
    title: 'Making an error: nanoseconds in process, one case a process, medians over 9 processes',
    run: () => errors(9),
  },
  express: {
    title: 'Express under load: 11 rounds of 3 seconds, 16 connections; and without a network',
    run: () => load(express, 11, 3),
  },
  hono: {
    title: 'Hono on Node under load: 11 rounds of 3 seconds, 16 connections; and without a network',
    run: () => load(hono, 11, 3),
  },
  next: {
    title: 'Route handlers of Next: nanoseconds in process, one case a process, medians over 21 rounds',
    run: () => handlers(next, 21),
  },
  cold: {
    title: 'First import: milliseconds in a fresh process, medians over 21 processes',
    run: () => cold(21),
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

console.log(`Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);
for (const [name, { title, run }] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`## ${title}\n`);
  for (const table of await run()) console.log(`${table}\n`);
}
