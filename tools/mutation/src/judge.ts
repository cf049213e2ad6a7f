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
  const mutants = results.filter(({ status }) => counted.has(status));
  const survivors: Survivor[] = [];
  const unexplained: Survivor[] = [];
  // An explanation is one survivor's: two that look alike need two.
  const left = [...explained];
  for (const mutant of [...mutants].sort((a, b) => ranks.indexOf(a.status) - ranks.indexOf(b.status))) {
    if (mutant.status === 'Killed') continue;
    const survivor = survivorOf(mutant);
    const at = left.findIndex(({ file, after }) => file === survivor.file && after === survivor.after);
    // What never ends is noticed. What is explained ends, though on a busy machine it may have been given up.
    if (mutant.status === 'Timeout' && at === -1) continue;
    survivors.push(survivor);
    if (at === -1) unexplained.push(survivor);
    else left.splice(at, 1);
  }
  unexplained.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return {
    mutants: mutants.length,
    killed: mutants.length - survivors.length,
    survivors,
    unexplained,
    stale: left,
  };
}

/** What survived takes its explanation before what may have. */
const ranks = ['Survived', 'NoCoverage', 'Timeout', 'Killed'];
/** Mutants that break down at once say nothing of the tests. */
const counted: ReadonlySet<string> = new Set(ranks);
