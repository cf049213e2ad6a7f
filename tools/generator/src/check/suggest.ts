import { distance } from 'fastest-levenshtein';

/** The candidate nearest to what was written, if it is near enough to have been meant. */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(written.length / 3)) + 1;
  for (const candidate of candidates) {
    const steps = distance(written.toLowerCase(), candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** A "did you mean" for a help line, or the list of what exists. */
export function suggestion(written: string, candidates: readonly string[]): string {
  const near = nearest(written, candidates);
  return near === undefined ? `use one of: ${candidates.join(', ')}` : `did you mean "${near}"?`;
}
