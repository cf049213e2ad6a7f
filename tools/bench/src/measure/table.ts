/** What a suite gives: tables to be read, and what they say of us and the others. */
import { pairedRatio, quantile, type Ratio } from './statistics.ts';
import type { Row } from './rows.ts';

export interface Table {
  /** By which notes and the chart find it: `errors/Node 24/shallow`. */
  readonly id: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly comparisons: readonly Comparison[];
  /** The middle figure of each row that has one. */
  readonly figures: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
}

/** How ours stands to a floor or to a peer. */
export interface Comparison {
  readonly own: string;
  readonly other: string;
  /** Ours over theirs, in costs: more than one is worse. */
  readonly ratio: Ratio;
  /** Above which ours counts as behind. */
  readonly limit: number;
}

export interface Failure {
  readonly name: string;
  readonly own: boolean;
  readonly reason: string;
}

/** What may lie between us and a floor, and what between us and a peer is nothing to speak of. */
export const limits = { floor: 1.5, peer: 1.05 } as const;

interface Timings {
  readonly id: string;
  /** What the cases do. */
  readonly question: string;
  readonly unit: string;
  readonly digits: number;
  readonly rows: readonly Row[];
  /** The rows that the others are divided by: a column each. */
  readonly bases: readonly { readonly name: string; readonly heading: string }[];
  /** Whether more is better, as of requests a second. */
  readonly more?: boolean;
}

/** A table of figures that differ from round to round: medians with quartiles, and ratios with their intervals. */
export function timings({ id, question, unit, digits, rows, bases, more = false }: Timings): Table {
  const figuresOf = (name: string): readonly number[] => rows.find((row) => row.name === name)?.figures ?? [];
  return {
    id,
    head: [question, `${unit} (quartiles)`, ...bases.map(({ heading }) => `${heading} (95 %)`)],
    rows: rows.map(({ name, figures, failure }) =>
      failure === undefined
        ? [
            name,
            withSpread(figures, digits),
            ...bases.map((base) => (base.name === name ? '1' : ratioText(pairedRatio(figures, figuresOf(base.name))))),
          ]
        : [name, `failed: ${failure}`, ...bases.map(() => '–')],
    ),
    comparisons: compared(rows, (own, other) => (more ? pairedRatio(other, own) : pairedRatio(own, other))),
    figures: Object.fromEntries(
      rows.filter(({ failure }) => failure === undefined).map(({ name, figures }) => [name, quantile(figures, 0.5)]),
    ),
    failures: failuresOf(rows),
  };
}

export function failuresOf(rows: readonly Row[]): Failure[] {
  return rows.flatMap(({ name, role, failure }) =>
    failure === undefined ? [] : [{ name, own: role === 'own', reason: failure }],
  );
}

/** Each of ours beside each of the others. */
function compared(
  rows: readonly Row[],
  ratio: (own: readonly number[], other: readonly number[]) => Ratio,
): Comparison[] {
  const whole = rows.filter(({ failure }) => failure === undefined);
  return whole
    .filter(({ role }) => role === 'own')
    .flatMap((own) =>
      whole.flatMap((other) =>
        other.role === 'own'
          ? []
          : [
              {
                own: own.name,
                other: other.name,
                ratio: ratio(own.figures, other.figures),
                limit: limits[other.role],
              },
            ],
      ),
    );
}

/** The median, and the quartiles around it: how far processes differ. */
function withSpread(values: readonly number[], digits: number): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => quantile(values, part).toFixed(digits));
  return `${middle} (${low}–${high})`;
}

export function ratioText({ low, middle, high }: Ratio): string {
  return low === high ? number(middle) : `${number(middle)} (${number(low)}–${number(high)})`;
}

function number(ratio: number): string {
  if (Number.isNaN(ratio)) return '–';
  if (!Number.isFinite(ratio)) return '∞';
  return ratio.toFixed(ratio < 10 ? 2 : 0);
}
