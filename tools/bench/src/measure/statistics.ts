export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A ratio, and the interval that it lies in with a certainty of 95 %. */
export interface Ratio {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * The median of ratios taken in the same round, so that a slow moment of the machine counts for both; and its interval:
 * what a thousand samples drawn anew from the rounds say, always the same ones.
 */
export function pairedRatio(values: readonly number[], base: readonly number[]): Ratio {
  const ratios = values.map((value, round) => value / (base[round] ?? Number.NaN));
  let state = 1;
  const pick = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return ratios[state % ratios.length] ?? Number.NaN;
  };
  const medians = Array.from({ length: 1000 }, () => median(ratios.map(pick)));
  return { low: quantile(medians, 0.025), middle: median(ratios), high: quantile(medians, 0.975) };
}

/** A ratio of figures that are the same in every run. Nothing is as much as nothing. */
export function exactRatio(value: number, base: number): Ratio {
  const ratio = value === base ? 1 : value / base;
  return { low: ratio, middle: ratio, high: ratio };
}
