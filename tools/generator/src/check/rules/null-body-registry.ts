import { entryRule } from '../rule.ts';

/** The Fetch standard lists registered codes only. */
export const nullBodyRegistry = entryRule(function* nullBodyRegistry({ registry, entry, id, place }) {
  if (registry.kind === 'standard' || entry.nullBody === undefined || entry.nullBody === null) return;
  yield {
    code: 'null-body-registry',
    message: `${id} says whether the Fetch standard lists it`,
    place: place(['nullBody']),
    expected: 'null, or no such field',
    found: String(entry.nullBody),
    help: 'remove nullBody: it is stated for registered codes only',
  };
});
