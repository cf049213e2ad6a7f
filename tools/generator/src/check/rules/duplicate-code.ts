import { entriesOf, type Rule } from '../rule.ts';
import { duplicates } from './duplicates.ts';

/** A code means one thing in one registry. */
export const duplicateCode: Rule = function* duplicateCode({ registries }) {
  for (const registry of registries) {
    yield* duplicates(
      entriesOf(registry).map(({ entry, id, place }) => ({
        name: String(entry.code),
        label: `the code ${id}`,
        place: place(['code']),
      })),
      'duplicate-code',
      'code',
      'merge the two entries, or move one to the registry that it belongs to',
    );
  }
};
