import { sectionNumber } from '../../model/reference.ts';
import type { Rule } from '../rule.ts';
import { allReferences } from './references.ts';

/** A section of an RFC is a number, so that the URL leads to it. */
export const referenceSection: Rule = function* referenceSection(sources) {
  for (const { reference, owner, place } of allReferences(sources)) {
    const { rfc, section } = reference;
    if (rfc === undefined || section === undefined || sectionNumber.test(section)) continue;
    yield {
      code: 'reference-section',
      message: `a reference of ${owner} names a section that RFC ${rfc} cannot have`,
      place: place(['section']),
      expected: 'a number such as "15.5.5", or an appendix such as "A.1"',
      found: `"${section}"`,
      help: 'write the bare number, without § and without a heading',
    };
  }
};
