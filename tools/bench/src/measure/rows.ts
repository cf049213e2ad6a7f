/** What is measured: a case, in every round once, so that a slow moment of the machine is shared by all. */
import { root } from '../paths.ts';

/** `floor`: the least that it can cost. `own`: ours. `peer`: another library, or what is written by hand without ours. */
export type Role = 'floor' | 'own' | 'peer';

export interface Case {
  readonly name: string;
  readonly role: Role;
}

export interface Row extends Case {
  /** One a round. */
  readonly figures: readonly number[];
  /** Why there are none. */
  readonly failure?: string;
}

/** Measures each case once a round. One that fails is not asked again, and its row says why; the others go on. */
export async function inRounds<One extends Case>(
  cases: readonly One[],
  rounds: number,
  measure: (one: One) => number | Promise<number>,
): Promise<Row[]> {
  const rows = cases.map(({ name, role }) => ({ name, role, figures: [] as number[], failure: '' }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, row] of rows.entries()) {
      if (row.failure !== '') continue;
      try {
        row.figures.push(await measure(cases[index] as One));
      } catch (error) {
        row.failure = reasonOf(error);
      }
    }
  }
  return rows.map(({ failure, ...row }) => (failure === '' ? row : { ...row, figures: [], failure }));
}

/** What a row has room for: what names the error, without the paths of this machine. */
export function reasonOf(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).replaceAll(root, '.');
  const [named] = /\w*(?:Error|ERROR): .+/u.exec(text) ?? [];
  const line = named ?? text.split('\n')[0] ?? '';
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
