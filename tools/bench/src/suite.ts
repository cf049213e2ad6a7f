import type { Table } from './measure/table.ts';

export interface Suite {
  readonly name: string;
  readonly title: string;
  /** What is measured and how, for the document. */
  readonly about: string;
  readonly run: (effort: Effort) => Promise<Table[]>;
}

/** How much is measured: a quick run only shows that everything works. */
export type Effort = 'full' | 'quick';

/** Rounds of a full run, or the few of a quick one. */
export function rounds(effort: Effort, full: number): number {
  return effort === 'full' ? full : Math.min(2, full);
}
