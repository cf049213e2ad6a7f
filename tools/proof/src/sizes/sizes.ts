/** What one use of the package costs in a bundle, beside its peers, and the ceilings that hold it there. */
import { scratch } from '../paths.ts';
import type { Report } from '../report.ts';
import { markdownTable } from '../table.ts';
import { type Bundler, bundlers, platforms } from './bundlers.ts';
import { measure, type Size } from './measure.ts';
import { type Program, programs } from './programs.ts';

export async function sizes(report: Report): Promise<void> {
  const measured = await measure(programs, await scratch('sizes'));
  report.note('Minified bytes over the bare literal or an empty function, browser / node:\n');
  report.note(table(measured, (size) => size.bytes));
  report.note('\nThe same, gzipped:\n');
  report.note(table(measured, (size) => size.gzip));
  report.note('');

  for (const program of programs) {
    for (const bundler of bundlers) {
      const own = measured.filter((size) => size.program === program && size.bundler === bundler);
      const ceiling = ceilingOf(program, bundler);
      if (ceiling === undefined) continue;
      await report.check(`${program.use}: at most ${ceiling} B in ${bundler}`, () =>
        holds(own, (size) => size.bytes, ceiling),
      );
      const { gzipCeiling } = program;
      if (gzipCeiling === undefined) continue;
      await report.check(`${program.use}: at most ${gzipCeiling} B gzipped in ${bundler}`, () =>
        holds(own, (size) => size.gzip, gzipCeiling),
      );
    }
  }
}

function ceilingOf({ ceiling }: Program, bundler: Bundler): number | undefined {
  return typeof ceiling === 'object' ? ceiling[bundler] : ceiling;
}

function holds(own: readonly Size[], figure: (size: Size) => number | undefined, ceiling: number): void {
  const over = own.filter((size) => (figure(size) ?? Infinity) > ceiling);
  if (over.length > 0) throw new Error(over.map((size) => `${figure(size)} B for ${size.platform}`).join(', '));
}

function table(measured: readonly Size[], figure: (size: Size) => number | undefined): string {
  return markdownTable(
    ['use', 'library', ...bundlers],
    programs.map((program) => [
      program.use,
      program.library,
      ...bundlers.map((bundler) =>
        platforms
          .map((platform) =>
            measured.find((s) => s.program === program && s.bundler === bundler && s.platform === platform),
          )
          .map((size) => (size === undefined ? '' : String(figure(size) ?? '–')))
          .join(' / '),
      ),
    ]),
  );
}
