/** BENCHMARKS.md, of what the suites gave. */
import type { Table } from '../measure/table.ts';
import type { Suite } from '../suite.ts';
import { findingText, type Verdict } from './findings.ts';
import type { Setting } from './machine.ts';
import { markdownTable } from './table.ts';

export interface Part {
  readonly suite: Pick<Suite, 'about' | 'title'>;
  readonly tables: readonly Table[];
  /** Whether it came to its end. */
  readonly whole: boolean;
}

/** The document. `image` is the chart's path from it. */
export function documentOf(parts: readonly Part[], verdict: Verdict, setting: Setting, image: string): string {
  const { date, node, machine, versions } = setting;
  return `${[
    '# Benchmarks',
    'Written by `npx -y pnpm bench`: edit nothing here. How it is measured, and what each suite is, stands in [tools/bench](tools/bench).',
    `Measured on ${date} with Node ${node} on ${machine}.`,
    'Read the ratios, and compare no figures of two machines: medians over several processes with their quartiles; ratios are taken within a round, in which each case runs once, with the interval in which they lie with a certainty of 95 %. A ratio is to the floor, which is the least that it can cost, or to the row named.',
    `![@codes beside its peers: sizes, lookups, errors and first imports](${image})`,
    ...parts.flatMap(({ suite, tables, whole }) => [
      `## ${suite.title}`,
      suite.about,
      ...tables.map(({ head, rows }) => markdownTable(head, rows)),
      ...failuresIn(tables),
      ...(whole ? [] : ['This suite did not come to its end.']),
    ]),
    '## Where others are ahead',
    'Every comparison in which ours costs more than 1.05 times a peer or what is written by hand, or more than 1.5 times a floor, by the whole of the interval; in sizes, where a peer has fewer bytes in any bundler, by the most that it is.',
    behindText(verdict),
    '## Versions',
    markdownTable(['package', 'version'], versions),
  ].join('\n\n')}\n`;
}

/** What failed, and why: a row of several figures has no room for it. */
function failuresIn(tables: readonly Table[]): string[] {
  const said = tables.flatMap(({ failures }) => failures.map(({ name, reason }) => `- ${name} failed: ${reason}`));
  return said.length === 0 ? [] : [[...new Set(said)].join('\n')];
}

export function behindText({ explained, unexplained }: Verdict): string {
  const said = explained.map(({ note, findings }) =>
    [`- ${note.why}`, ...findings.map((finding) => `  - ${findingText(finding)}`)].join('\n'),
  );
  const open = unexplained.map((finding) => `- Not explained yet: ${findingText(finding)}`);
  return [...said, ...open].join('\n') || 'Nowhere.';
}
