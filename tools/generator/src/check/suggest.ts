import { distance } from 'fastest-levenshtein';

/** The candidates that are near enough to what was written to have been meant, the nearest first. */
export function allNear(written: string, candidates: readonly string[]): string[] {
  const most = Math.max(2, Math.floor(written.length / 3));
  return candidates
    .map((candidate) => ({ candidate, steps: distance(written.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ steps }) => steps <= most)
    .sort((a, b) => a.steps - b.steps)
    .map(({ candidate }) => candidate);
}

/** The candidate nearest to what was written, if it is near enough to have been meant. */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  return allNear(written, candidates)[0];
}

/** A "did you mean" for a help line, or the list of what exists. */
export function suggestion(written: string, candidates: readonly string[]): string {
  const near = nearest(written, candidates);
  return near === undefined ? `use one of: ${candidates.join(', ')}` : `did you mean "${near}"?`;
}
