import { entriesOf, type Rule } from '../rule.ts';
import { duplicates } from './duplicates.ts';

/** A phrase leads back to one code: ignoring case, no two in a registry are the same. Placeholders of unused codes do not count. */
export const duplicatePhrase: Rule = function* duplicatePhrase({ registries }) {
  for (const registry of registries) {
    yield* duplicates(
      entriesOf(registry).flatMap(({ entry: { phrase, lifecycle }, id, place }) =>
        phrase === null || lifecycle?.state === 'unused'
          ? []
          : [
              {
                name: phrase.toLowerCase(),
                label: `the phrase "${phrase}" of ${id}`,
                place: place(['phrase']),
              },
            ],
      ),
      'duplicate-phrase',
      'phrase',
      'look up what the definer really calls each of the two',
    );
  }
};
