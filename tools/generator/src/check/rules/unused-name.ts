import { entryRule } from '../rule.ts';

/** The phrase of an unused registration is a placeholder: a constant for it needs a name to show, its first alias. */
export const unusedName = entryRule(function* unusedName({ entry, id, place }) {
  if (entry.lifecycle?.state !== 'unused' || entry.key === null || (entry.aliases ?? []).length > 0) return;
  yield {
    code: 'unused-name',
    message: `${id} is unused, has a constant, and has no name to show`,
    place: place(['key']),
    expected: 'an alias to show in place of the phrase',
    found: 'no alias',
    help: 'add the name by which the code is known as its first alias, or make the key null',
  };
});
