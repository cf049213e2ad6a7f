import type { Bump } from '../diff/change.ts';
import type { Diff } from '../diff/diff.ts';
import { changeList, changesOf } from '../diff/report.ts';
import type { Model } from '../model/types.ts';
import type { Needs } from './needs.ts';

/** Where pending changesets are, from the root of the repository. */
export const changesetFolder = '.changeset';

/** The one changeset that is written for the schema: always the same file, so that a second run makes no second one. */
export const changesetFile = 'registry.md';

const titles: readonly (readonly [Bump, string])[] = [
  ['major', 'Breaking'],
  ['minor', 'Added or corrected'],
  ['patch', 'Reworded'],
];

/** The changeset of a diff; `undefined` where no package needs one. */
export function printChangeset(diff: Diff, needs: Needs, { entries, registries }: Model): string | undefined {
  if (needs.size === 0) return undefined;
  const head = [...needs].map(([name, bump]) => `'${name}': ${bump}\n`).join('');
  const size = `${entries.length} status codes of ${registries.length} registries`;
  const body = diff.first ? `First release of the schema: ${size}.\n` : changelog(diff);
  return `---\n${head}---\n\n${body}`;
}

function changelog(diff: Diff): string {
  const groups = titles.flatMap(([bump, title]) => {
    const changes = changesOf(diff, bump);
    return changes.length === 0 ? [] : [`${title}:\n\n${changeList(changes)}`];
  });
  return ['The schema changed.\n', ...groups].join('\n');
}
