import type { MutantResult } from '@stryker-mutator/api/core';
import type { Explained } from './explained.ts';
import { type Survivor, survivorOf } from './survivor.ts';

/** What became of the mutants of an area. */
export interface Verdict {
  readonly mutants: number;
  readonly killed: number;
  readonly survivors: readonly Survivor[];
  /** Survivors of which nothing is said. */
  readonly unexplained: readonly Survivor[];
  /** Explanations of what did not survive. */
  readonly stale: readonly Explained[];
}

export function judge(results: readonly MutantResult[], explained: readonly Explained[]): Verdict {
  const killed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const survivors = results
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(survivorOf)
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  // An explanation is one survivor's: two that look alike need two.
  const left = [...explained];
  const unexplained = survivors.filter((survivor) => {
    const at = left.findIndex(({ file, after }) => file === survivor.file && after === survivor.after);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  // Mutants that break down at once say nothing of the tests, and do not count.
  return { mutants: killed + survivors.length, killed, survivors, unexplained, stale: left };
}
