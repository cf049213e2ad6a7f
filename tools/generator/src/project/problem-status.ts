import { unknownStatus } from '../check/rules/status-name.ts';
import type { Rule } from '../check/rule.ts';
import { StatusNames } from '../model/status-names.ts';

/**
 * A rule of projects: a problem type comes with the status of an answer that has content, and with one that is described.
 * With all the built-in registries around, a code that is not is most likely mistyped.
 */
export const problemStatus: Rule = function* problemStatus({ registries, whole, problems }) {
  if (!whole) return;
  const names = new StatusNames(registries.map(({ data }) => data));
  const standard = registries.filter(({ data }) => data.kind === 'standard').flatMap(({ data }) => data.entries);
  const silent = new Set(standard.filter(({ content }) => content === 'forbidden').map(({ code }) => code));
  for (const { file, data } of problems) {
    for (const [index, { type, status }] of data.problems.entries()) {
      if (status === null) continue;
      const place = file.place(['problems', index, 'status']);
      const codes = [...names.meanings(status).values()];
      if (codes.some((code) => silent.has(code))) {
        yield {
          code: 'problem-status',
          message: `the problem type ${type} has a status whose answers have no content`,
          place,
          expected: 'a status that allows content, such as a 4xx or 5xx',
          found: String(status),
          help: 'give it the status of an error: problem details are content',
        };
      } else if (typeof status === 'number' && codes.length === 0) yield unknownStatus(type, status, names, place);
    }
  }
};
