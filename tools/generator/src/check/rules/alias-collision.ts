import { entriesOf, type Rule } from '../rule.ts';
import { duplicates, type Claim } from './duplicates.ts';

/** An alias leads to one code: ignoring case, it is no phrase and no other alias of its registry. */
export const aliasCollision: Rule = function* aliasCollision({ registries }) {
  for (const registry of registries) {
    const phrases = new Map<string, Claim>();
    const aliases: Claim[] = [];
    for (const { entry, id, place } of entriesOf(registry)) {
      if (entry.phrase !== null) {
        const name = entry.phrase.toLowerCase();
        if (!phrases.has(name)) phrases.set(name, { name, label: `the phrase of ${id}`, place: place(['phrase']) });
      }
      for (const [index, { phrase }] of (entry.aliases ?? []).entries()) {
        aliases.push({
          name: phrase.toLowerCase(),
          label: `the alias "${phrase}" of ${id}`,
          place: place(['aliases', index, 'phrase']),
        });
      }
    }
    yield* duplicates(
      [...phrases.values(), ...aliases],
      'alias-collision',
      'name',
      'remove the alias, or say in the description that the two are confused',
    );
  }
};
