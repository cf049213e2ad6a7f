/** What one use of a package costs in a bundle, beside the peers. `pnpm proof` holds ours below their ceilings. */
import { reasonOf } from '../measure/rows.ts';
import { exactRatio, type Ratio } from '../measure/statistics.ts';
import { type Comparison, failuresOf, ratioText, type Table } from '../measure/table.ts';
import { scratch } from '../paths.ts';
import type { Suite } from '../suite.ts';
import { bundlers } from './bundlers.ts';
import { measure, type Size } from './measure.ts';
import { type Program, programs } from './programs.ts';

type Figure = 'bytes' | 'gzip';

export const sizes: Suite = {
  name: 'sizes',
  title: 'Sizes in a bundle',
  about:
    'Minified bytes of a program over those of the same program with the bare literal, an empty function or a plain `Error` in its place, for the browser / for Node. The last column says how many times as much as ours it is: the least and the most of the eight. What counts as behind is any of the eight.',
  run: async (effort) => {
    const compared = programs.filter(({ use, library }) => isOwn(library) || ownOf(use) !== undefined);
    const chosen = effort === 'full' ? compared : compared.filter(({ use }) => use === 'one error class');
    const measured = await measure(
      chosen.filter(({ standsAlone = false }) => !standsAlone),
      await scratch('sizes'),
    );
    return [tableOf('sizes', 'minified bytes', measured, 'bytes'), tableOf('sizes/gzip', 'gzip', measured, 'gzip')];
  },
};

function isOwn(library: string): boolean {
  return library.startsWith('@codes/');
}

function ownOf(use: string): Program | undefined {
  return programs.find((program) => program.use === use && isOwn(program.library));
}

function tableOf(id: string, title: string, measured: readonly Size[], figure: Figure): Table {
  const sizesOf = (program: Program | undefined): Size[] => measured.filter((size) => size.program === program);
  const rows = [...new Set(measured.map(({ program }) => program))];
  const ratios = (program: Program): Ratio[] => {
    const own = sizesOf(ownOf(program.use));
    return sizesOf(program).flatMap((size, index) => {
      const [value, base] = [size[figure], own[index]?.[figure]];
      return value === undefined || base === undefined ? [] : [exactRatio(value, base)];
    });
  };
  return {
    id,
    head: [`${title} of`, 'library', ...bundlers, 'of @codes'],
    rows: rows.map((program) => [
      program.use,
      program.library,
      ...bundlers.map((bundler) =>
        sizesOf(program)
          .filter((size) => size.bundler === bundler)
          .map((size) => String(size[figure] ?? '–'))
          .join(' / '),
      ),
      isOwn(program.library) ? '1' : range(ratios(program)),
    ]),
    comparisons: rows.flatMap((program) => comparisons(program, ratios(program))),
    figures: Object.fromEntries(
      measured.map((size) => [[nameOf(size.program), size.bundler, size.platform].join(', '), size[figure] ?? NaN]),
    ),
    failures: rows.flatMap((program) =>
      failuresOf(
        sizesOf(program).flatMap(({ failure, bundler, platform }) =>
          failure === undefined
            ? []
            : [
                {
                  name: `${nameOf(program)} in ${bundler} for ${platform}`,
                  role: isOwn(program.library) ? ('own' as const) : ('peer' as const),
                  figures: [],
                  failure: reasonOf(failure),
                },
              ],
        ),
      ),
    ),
  };
}

function nameOf({ use, library }: Program): string {
  return `${use}: ${library}`;
}

/** Where a peer is smaller in any bundler, by the most that ours is over it. */
function comparisons(peer: Program, ratios: readonly Ratio[]): Comparison[] {
  const own = ownOf(peer.use);
  if (own === undefined || isOwn(peer.library) || ratios.length === 0) return [];
  const most = 1 / Math.min(...ratios.map(({ middle }) => middle));
  return [{ own: nameOf(own), other: nameOf(peer), ratio: exactRatio(most, 1), limit: 1 }];
}

function range(ratios: readonly Ratio[]): string {
  const values = ratios.map(({ middle }) => middle).sort((a, b) => a - b);
  const [least, most] = [values[0], values.at(-1)];
  if (least === undefined || most === undefined) return '–';
  return least === most
    ? ratioText(exactRatio(least, 1))
    : [least, most].map((one) => ratioText(exactRatio(one, 1))).join('–');
}
