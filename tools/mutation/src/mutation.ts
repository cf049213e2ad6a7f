/**
 * Breaks the code on purpose, and asks whether a test notices.
 *
 * `pnpm mutation` breaks every area, `pnpm mutation problem` those of that package, `pnpm mutation client` one, and
 * `pnpm mutation packages/problem/src/client/http-date.ts` one file.
 */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { areas } from './areas.ts';
import { explainedOf } from './explained.ts';
import { judge, type Verdict } from './judge.ts';
import { root, run } from './run.ts';

/** Of a hundred mutants, so many are killed at least. */
const least = 85;

const wanted = process.argv.slice(2);
const chosen = Object.entries(areas).flatMap(([name, area]) => {
  const names = [name, basename(area.package)];
  const files = area.sources.flatMap((glob) => globSync(`${area.package}/${glob}`, { cwd: root }));
  const whole = wanted.length === 0 || wanted.some((word) => names.includes(word));
  const only = whole ? [] : files.filter((file) => wanted.includes(file));
  return whole || only.length > 0 ? { name, area, whole, only, known: [...names, ...files] } : [];
});
const unknown = wanted.filter((word) => !chosen.some(({ known }) => known.includes(word)));
if (unknown.length > 0) {
  console.error(`No such area or file: ${unknown.join(', ')}. Areas: ${Object.keys(areas).join(', ')}.`);
  process.exit(2);
}

const lines: string[] = [];
for (const { name, area, whole, only } of chosen) {
  const started = Date.now();
  const explained = explainedOf(name).filter(({ file }) => whole || only.includes(file));
  const verdict = judge(await run(name, area, only), explained);
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  const score = (100 * verdict.killed) / verdict.mutants;
  report(verdict);
  lines.push(
    `${name}: ${verdict.killed} of ${verdict.mutants} mutants killed, ${score.toFixed(1)} %; ` +
      `${verdict.unexplained.length} of ${verdict.survivors.length} survivors unexplained; ${minutes} min`,
  );
  if ((whole && score < least) || verdict.unexplained.length > 0 || verdict.stale.length > 0) process.exitCode = 1;
}
console.log(`\n${lines.join('\n')}`);

function report({ unexplained, stale }: Verdict): void {
  for (const { file, line, before, after } of unexplained) {
    console.log(`\nNo test notices, and nothing explains:\n  ${file}:${line}\n- ${before}\n+ ${after}`);
  }
  for (const { file, after } of stale) console.log(`\nExplained, but no survivor any more:\n  ${file}\n+ ${after}`);
}
