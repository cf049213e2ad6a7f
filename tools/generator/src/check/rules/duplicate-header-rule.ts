import { entryRule } from '../rule.ts';
import { duplicates } from './duplicates.ts';

/** A field may have several rules, for several conditions, but none twice. */
export const duplicateHeaderRule = entryRule(function* duplicateHeaderRule({ entry, id, place }) {
  yield* duplicates(
    (entry.headers ?? []).map(({ name, direction, condition }, index) => ({
      name: JSON.stringify([name, direction, condition]),
      label: `the rule for ${name} in the ${direction} of ${id}`,
      place: place(['headers', index]),
    })),
    'duplicate-header-rule',
    'field, direction and condition',
    'remove one of the two, or say under which condition each holds',
  );
});
