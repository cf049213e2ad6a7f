import { counted } from '../layout/counted.ts';
import type { JsonValue } from '../model/types.ts';
import type { Bump, Change, Subject } from './change.ts';
import { bumpOf } from './contract.ts';
import { describe } from './describe.ts';
import type { Diff } from './diff.ts';

/** What a report says beside the changes: what was compared, and what the packages are called. */
export interface DiffReport {
  readonly diff: Diff;
  readonly base: string;
  readonly schema: string;
  /** The name of the package in a folder. */
  readonly nameOf: (folder: string) => string;
  /** The packages that a change touches, by folder. */
  readonly touched: (change: Change) => { readonly [folder: string]: Bump };
}

/** The greatest bump first: what breaks is what readers look for. */
const order: readonly Bump[] = ['major', 'minor', 'patch'];

/** The changes of a bump. */
export function changesOf({ changes }: Diff, bump: Bump): Change[] {
  return changes.filter((change) => bumpOf(change) === bump);
}

/** A diff for a terminal. */
export function diffText({ diff, base, schema, nameOf }: DiffReport): string {
  const groups = order.flatMap((bump) => {
    const lines = changesOf(diff, bump).map(
      (change) => `  ${mark(change)} ${subjectName(change.subject)}: ${describe(change)}`,
    );
    return lines.length === 0 ? [] : [`${bump}:`, ...lines];
  });
  const packages = [...diff.packages].map(([folder, bump]) => `${nameOf(folder)} ${bump}`);
  const touched = packages.length === 0 ? [] : [`Packages: ${packages.join(', ')}.`];
  return `${[`Compared ${schema} with ${base}: ${summary(diff)}`, ...groups, ...touched].join('\n')}\n`;
}

/** A diff for a pull request. */
export function diffMarkdown({ diff, base, schema, nameOf }: DiffReport): string {
  const title = `## ${code(schema)} compared with ${code(base)}\n\n${summary(diff)}\n`;
  const groups = order.flatMap((bump) => {
    const items = changeList(changesOf(diff, bump));
    return items === '' ? [] : [`### ${bump.charAt(0).toUpperCase()}${bump.slice(1)}\n\n${items}`];
  });
  const rows = [...diff.packages].map(([folder, bump]) => `- ${code(nameOf(folder))}: ${bump}\n`);
  const packages = rows.length === 0 ? [] : [`### Packages\n\n${rows.join('')}`];
  return [title, ...groups, ...packages].join('\n');
}

/** Changes as a Markdown list. */
export function changeList(changes: readonly Change[]): string {
  return changes.map((change) => `- ${code(subjectName(change.subject))}: ${plain(describe(change))}\n`).join('');
}

/** A diff for programs. */
export function diffJson({ diff, base, schema, nameOf, touched }: DiffReport): JsonValue {
  const named = (packages: Iterable<readonly [string, Bump]>): JsonValue =>
    Object.fromEntries([...packages].map(([folder, bump]) => [nameOf(folder), bump]));
  return {
    ok: true,
    base,
    schema,
    first: diff.first,
    bump: diff.bump ?? null,
    packages: named(diff.packages),
    changes: diff.changes.map((change) => ({
      kind: change.kind,
      bump: bumpOf(change),
      subject: { kind: change.subject.kind, id: change.subject.id },
      facet: change.facet,
      before: change.before,
      after: change.after,
      text: describe(change),
      packages: named(Object.entries(touched(change))),
    })),
  };
}

function summary({ first, changes, bump }: Diff): string {
  if (bump === undefined) return 'no change.';
  const count = `${counted(changes.length, 'change')}, ${bump}.`;
  return first ? `nothing has been released yet; ${count}` : count;
}

function mark({ before, after }: Change): string {
  if (before === null) return '+';
  return after === null ? '-' : '~';
}

function subjectName({ kind, id }: Subject): string {
  return kind === 'code'
    ? id
    : `${kind === 'problem' ? 'problem type' : kind === 'field' ? 'header field' : kind} ${id}`;
}

function code(text: string): string {
  return text.includes('`') ? plain(text) : `\`${text}\``;
}

/** Text that Markdown shows as it is. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*<>[\]|~]|(?<!\w)_|_(?!\w)/gu, String.raw`\$&`);
}
