import { entriesOf, type Rule } from '../rule.ts';
import { duplicates, type Claim } from './duplicates.ts';

/** A constant's name, current or former, means one code in its registry. */
export const duplicateConstant: Rule = function* duplicateConstant({ registries }) {
  for (const registry of registries) {
    const claims = entriesOf(registry).flatMap(({ entry, id, place }): Claim[] => [
      ...(entry.key === null
        ? []
        : [{ name: entry.key, label: `the constant ${entry.key} of ${id}`, place: place(['key']) }]),
      ...(entry.aliases ?? []).flatMap(({ constant }, index) =>
        constant === undefined
          ? []
          : [
              {
                name: constant,
                label: `the constant ${constant} of ${id}`,
                place: place(['aliases', index, 'constant']),
              },
            ],
      ),
    ]);
    yield* duplicates(claims, 'duplicate-constant', 'constant', 'give one of the two another name');
  }
};
