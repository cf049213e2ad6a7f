import type { Rule } from '../rule.ts';

/** One registry, and only one, says which codes are the members of `HttpStatus`. */
export const standardRegistry: Rule = function* standardRegistry({ registries, whole }) {
  const standard = registries.filter(({ data }) => data.kind === 'standard');
  const [first, ...others] = standard;
  if (first === undefined) {
    const [any] = registries;
    if (any === undefined || !whole) return;
    yield {
      code: 'standard-registry',
      message: 'no registry is the standard one',
      place: any.file.place(['kind']),
      expected: 'one registry with kind: standard',
      found: 'only registries with kind: vendor',
      help: 'add the standard registry, or mark it as the standard one',
    };
    return;
  }
  for (const { file, data } of others) {
    yield {
      code: 'standard-registry',
      message: `a second registry, "${data.registry}", claims to be the standard one`,
      place: file.place(['kind']),
      expected: 'one registry with kind: standard',
      found: 'kind: standard again',
      help: 'make one of the two a vendor registry',
      related: [{ message: 'the other one', place: first.file.place(['kind']) }],
    };
  }
};
