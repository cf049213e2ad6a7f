export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The median, and the quartiles around it: how far processes differ. */
export function withSpread(values: readonly number[], digits: number): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => quantile(values, part).toFixed(digits));
  return `${middle} (${low}–${high})`;
}

/** The median of ratios taken in the same round, so that a slow moment of the machine counts for both. */
export function pairedRatio(values: readonly number[], base: readonly number[]): number {
  return median(values.map((value, round) => value / (base[round] ?? Number.NaN)));
}

/**
 * The median of ratios taken in the same round, and the interval that it lies in with a certainty of 95 %: what a
 * thousand samples drawn anew from the rounds say, always the same ones.
 */
export function interval(values: readonly number[], base: readonly number[]): string {
  const ratios = values.map((value, round) => value / (base[round] ?? Number.NaN));
  let state = 1;
  const pick = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return ratios[state % ratios.length] ?? Number.NaN;
  };
  const medians = Array.from({ length: 1000 }, () => median(ratios.map(pick)));
  const [low, high] = [0.025, 0.975].map((part) => quantile(medians, part).toFixed(2));
  return `${median(ratios).toFixed(2)} (${low}–${high})`;
}
