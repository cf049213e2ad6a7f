/** The ceilings below which one use of a package stays in a bundle. `pnpm bench sizes` shows the peers beside it. */
import type { Bundler } from '../../../bench/src/sizes/bundlers.ts';
import { measure, type Size } from '../../../bench/src/sizes/measure.ts';
import { type Program, programs } from '../../../bench/src/sizes/programs.ts';
import { scratch } from '../paths.ts';
import type { Report } from '../report.ts';

type Figure = 'bytes' | 'gzip';

export async function sizes(report: Report): Promise<void> {
  const own = programs.filter(({ ceiling }) => ceiling !== undefined);
  for (const size of await measure(own, await scratch('sizes'))) {
    const { program, bundler, platform } = size;
    const name = `${program.use}, ${bundler}, ${platform}`;
    await report.check(`${name}: at most ${ceilingOf(program, bundler)} B`, () =>
      holds(size, 'bytes', ceilingOf(program, bundler)),
    );
    const { gzipCeiling } = program;
    if (gzipCeiling === undefined) continue;
    await report.check(`${name}: at most ${gzipCeiling} B gzipped`, () => holds(size, 'gzip', gzipCeiling));
  }
}

function ceilingOf({ ceiling }: Program, bundler: Bundler): number {
  return (typeof ceiling === 'object' ? ceiling[bundler] : ceiling) ?? 0;
}

function holds({ failure, ...size }: Size, figure: Figure, ceiling: number): void {
  const found = size[figure];
  if (found === undefined) throw new Error(failure);
  if (found > ceiling) throw new Error(`${found} B`);
}
