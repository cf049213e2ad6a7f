import type { Rule } from '../rule.ts';

/** The members of problem details themselves (RFC 9457, Section 3.1). */
const standardMembers: ReadonlySet<string> = new Set(['type', 'title', 'status', 'detail', 'instance']);

/** An extension member adds to problem details: it does not take the place of a standard one. */
export const problemMembers: Rule = function* problemMembers({ problems }) {
  for (const { file, data } of problems) {
    for (const [index, { type, extensions }] of data.problems.entries()) {
      for (const [item, { name }] of extensions.entries()) {
        if (!standardMembers.has(name)) continue;
        yield {
          code: 'problem-member',
          message: `the problem type ${type} redefines the member "${name}"`,
          place: file.place(['problems', index, 'extensions', item, 'name']),
          expected: 'a member that RFC 9457 does not define',
          found: `"${name}"`,
          help: 'give the extension member another name',
        };
      }
    }
  }
};
