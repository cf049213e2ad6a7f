import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { StatusNames } from '../../model/status-names.ts';
import type { Rule, Sources } from '../rule.ts';
import { nearest } from '../suggest.ts';

/** A problem type comes with a status that is described, by its code or by a name that means one, and that has content. */
export const problemStatus: Rule = function* problemStatus(sources) {
  if (!sources.whole) return;
  const names = new StatusNames(sources.registries.map(({ data }) => data));
  const silent = silentCodes(sources);
  for (const { file, data } of sources.problems) {
    for (const [index, { type, status }] of data.problems.entries()) {
      if (status === null) continue;
      const place = file.place(['problems', index, 'status']);
      const meanings = names.meanings(status);
      const codes = [...new Set(meanings.values())];
      if (codes.length !== 1) {
        yield unknown(type, status, [...meanings.keys()], names, place);
      } else if (codes.some((code) => silent.has(code))) {
        yield {
          code: 'problem-status',
          message: `the problem type ${type} has a status whose answers have no content`,
          place,
          expected: 'a status that allows content, such as a 4xx or 5xx',
          found: String(status),
          help: 'give it the status of an error: problem details are content',
        };
      }
    }
  }
};

function unknown(
  type: string,
  status: number | string,
  meanings: readonly string[],
  names: StatusNames,
  place: Place,
): Diagnostic {
  const about = { code: 'unknown-status', place, found: String(status) } as const;
  if (meanings.length > 0) {
    return {
      ...about,
      message: `the status of the problem type ${type} means several codes`,
      expected: 'a name that means one',
      help: `write the code, or the registry before the key; ${status} is the key of ${meanings.join(' and ')}`,
    };
  }
  const near = typeof status === 'string' ? nearest(status, names.names) : undefined;
  const add = 'describe the code in a registry, or use one that is described';
  return {
    ...about,
    message: `the status of the problem type ${type} is described nowhere`,
    expected: 'the code, or the key, of an entry of a registry: 409, CONFLICT, acme/OUT_OF_STOCK',
    help: near === undefined ? add : `did you mean ${near}? Otherwise ${add}`,
  };
}

/** The codes whose answers have no content, by the registry that says so; another registry may know better. */
function silentCodes({ registries }: Sources): ReadonlySet<number> {
  const standard = registries.filter(({ data }) => data.kind === 'standard').flatMap(({ data }) => data.entries);
  return new Set(standard.filter(({ content }) => content === 'forbidden').map(({ code }) => code));
}
