import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { StatusNames } from '../../model/status-names.ts';
import type { Rule } from '../rule.ts';
import { nearest } from '../suggest.ts';

/** A name in place of a status code means one code. */
export const statusName: Rule = function* statusName({ registries, whole, problems }) {
  if (!whole) return;
  const names = new StatusNames(registries.map(({ data }) => data));
  for (const { file, data } of problems) {
    for (const [index, { type, status }] of data.problems.entries()) {
      if (typeof status !== 'string') continue;
      const meanings = names.meanings(status);
      if (new Set(meanings.values()).size === 1) continue;
      yield unknownStatus(type, status, names, file.place(['problems', index, 'status']));
    }
  }
};

/** A status that is no code, or not just one. */
export function unknownStatus(type: string, status: number | string, names: StatusNames, place: Place): Diagnostic {
  const about = { code: 'unknown-status', place, found: String(status) } as const;
  const meanings = [...names.meanings(status).keys()];
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
