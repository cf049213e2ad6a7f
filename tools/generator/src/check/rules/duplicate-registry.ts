import type { Place } from '../../diagnostics/place.ts';
import type { Rule } from '../rule.ts';

/** A registry is described in one file. */
export const duplicateRegistry: Rule = function* duplicateRegistry({ registries }) {
  const first = new Map<string, Place>();
  for (const { file, data } of registries) {
    const place = file.place(['registry']);
    const earlier = first.get(data.registry);
    if (earlier === undefined) {
      first.set(data.registry, place);
      continue;
    }
    yield {
      code: 'duplicate-registry',
      message: `the registry "${data.registry}" is described twice`,
      place,
      expected: 'one file a registry',
      found: `"${data.registry}" again`,
      help: 'merge the two files, or give one of the registries another name',
      related: [{ message: 'first defined here', place: earlier }],
    };
  }
};
