/**
 * Why others are ahead where they are, written by hand. Each note says of which comparisons it speaks, and is shown with
 * what they say today; the command reports a note that is no longer true, and a finding without one.
 */

/** Comparisons of one table, or of several that are alike: `*` stands for anything. */
export interface Place {
  readonly table: string;
  readonly own: string;
  readonly other: string;
}

export interface Note {
  /** By which the command names it. */
  readonly id: string;
  readonly places: readonly Place[];
  readonly why: string;
}

export const notes: readonly Note[] = [];
