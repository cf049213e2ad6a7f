import type { Rule } from '../rule.ts';
import { duplicates } from './duplicates.ts';

/** A problem type is described once, and its key is its own in its registry. */
export const duplicateProblem: Rule = function* duplicateProblem({ problems }) {
  const types = problems.flatMap(({ file, data }) =>
    data.problems.map(({ type }, index) => ({
      name: type,
      label: `the problem type ${type}`,
      place: file.place(['problems', index, 'type']),
    })),
  );
  yield* duplicates(types, 'duplicate-problem', 'problem type', 'remove one of the two');
  for (const { file, data } of problems) {
    const keys = data.problems.map(({ key }, index) => ({
      name: key,
      label: `the key ${key}`,
      place: file.place(['problems', index, 'key']),
    }));
    yield* duplicates(keys, 'duplicate-problem', 'key', 'give one of the two another key');
  }
};
