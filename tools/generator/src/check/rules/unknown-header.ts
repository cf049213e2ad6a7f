import { nearest } from '../suggest.ts';
import { entryRule, type Rule } from '../rule.ts';

const add = 'add the field to schema/header-fields.yaml';

/** A header rule names a field of the field table, spelled as there. */
export const unknownHeader: Rule = function* unknownHeader(sources) {
  if (sources.fields === undefined) return;
  const names = sources.fields.data.fields.map(({ name }) => name);
  const known = new Set(names);
  yield* entryRule(function* check({ entry, id, place }) {
    for (const [index, { name }] of (entry.headers ?? []).entries()) {
      if (known.has(name)) continue;
      const near = nearest(name, names);
      yield {
        code: 'unknown-header',
        message: `${id} names the header field "${name}", which the field table does not have`,
        place: place(['headers', index, 'name']),
        expected: 'a field of schema/header-fields.yaml',
        found: `"${name}"`,
        help: near === undefined ? add : `did you mean "${near}"? Otherwise ${add}`,
      };
    }
  })(sources);
};
