import { entryRule } from '../rule.ts';

const explicit = ['aliases', 'lifecycle', 'content', 'nullBody', 'cacheable', 'redirect', 'headers', 'retry'] as const;

const neverNull = ['phrase', 'content', 'nullBody', 'cacheable'] as const;

/** Of a registered code everything is said: an omission there is something forgotten, not something unknown. */
export const standardComplete = entryRule(function* standardComplete({ registry, entry, id, place }) {
  if (registry.kind !== 'standard') return;
  for (const field of explicit) {
    if (Object.hasOwn(entry, field)) continue;
    yield {
      code: 'standard-complete',
      message: `${id} does not say "${field}"`,
      place: place(),
      expected: `a field "${field}"`,
      found: 'nothing',
      help: `fill in "${field}" from the text that defines the code`,
    };
  }
  for (const field of neverNull) {
    if (entry[field] !== null) continue;
    yield {
      code: 'standard-complete',
      message: `${id} leaves "${field}" open`,
      place: place([field]),
      expected: 'a value',
      found: 'null',
      help: `the registry, RFC 9110 or the Fetch standard settles "${field}" for every registered code`,
    };
  }
});
