import type { Bump } from '../diff/change.ts';
import { covers } from '../diff/contract.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { changesetFolder } from './changeset.ts';
import { type Needs, needsText } from './needs.ts';

/** Whether the pending changesets promise what is needed: one problem that names every package where they do not. */
export function checkPromises(needs: Needs, promises: ReadonlyMap<string, Bump>): Diagnostic[] {
  const short = [...needs].filter(([name, needed]) => !covers(promises.get(name), needed));
  if (short.length === 0) return [];
  return [
    {
      code: 'changeset-short',
      message: 'the pending changesets promise less than the schema changes',
      place: { file: changesetFolder },
      expected: `at least ${needsText(short)}`,
      found: needsText(short.map(([name]) => [name, promises.get(name)] as const)),
      help: 'run: codes changeset',
    },
  ];
}
