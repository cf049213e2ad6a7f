import { entriesOf, type Rule } from '../rule.ts';

/** Entries ascend by code: a place for each, and a diff that shows only what changed. */
export const codeOrder: Rule = function* codeOrder({ registries }) {
  for (const registry of registries) {
    const entries = entriesOf(registry);
    for (const [index, { entry, id, place }] of entries.entries()) {
      const before = entries[index - 1];
      if (before === undefined || before.entry.code <= entry.code) continue;
      yield {
        code: 'code-order',
        message: `${id} comes after a greater code`,
        place: place(['code']),
        expected: 'entries ascending by code',
        found: `${entry.code} after ${before.entry.code}`,
        help: `move the entry up`,
        related: [{ message: 'the greater code', place: before.place(['code']) }],
      };
    }
  }
};
