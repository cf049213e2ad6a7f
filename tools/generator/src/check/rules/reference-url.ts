import type { Rule } from '../rule.ts';
import { allReferences } from './references.ts';

/** A reference can be followed. */
export const referenceUrl: Rule = function* referenceUrl(sources) {
  for (const { reference, owner, place } of allReferences(sources)) {
    if (reference.url === undefined || URL.canParse(reference.url)) continue;
    yield {
      code: 'reference-url',
      message: `a reference of ${owner} has a URL that does not parse`,
      place: place(['url']),
      expected: 'an absolute URL',
      found: reference.url,
      help: 'copy the address from a browser',
    };
  }
};
