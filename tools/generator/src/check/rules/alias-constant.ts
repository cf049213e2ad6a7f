import { entryRule } from '../rule.ts';

/** A former constant is deprecated in favour of the current one: where there is none, it would replace nothing. */
export const aliasConstant = entryRule(function* aliasConstant({ entry, id, place }) {
  if (entry.key !== null) return;
  for (const [index, { constant }] of (entry.aliases ?? []).entries()) {
    if (constant === undefined) continue;
    yield {
      code: 'alias-constant',
      message: `an alias of ${id} is a constant, but the code itself has none`,
      place: place(['aliases', index, 'constant']),
      expected: 'no constant, as key is null',
      found: `constant: ${constant}`,
      help: 'remove the constant, or give the entry a key',
    };
  }
});
