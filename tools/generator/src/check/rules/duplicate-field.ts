import type { Rule } from '../rule.ts';
import { duplicates } from './duplicates.ts';

/** A header field stands once in the table, and its option name is its own. */
export const duplicateField: Rule = function* duplicateField({ fields }) {
  if (fields === undefined) return;
  const { file, data } = fields;
  for (const part of ['name', 'option'] as const) {
    yield* duplicates(
      data.fields.map((field, index) => ({
        name: field[part].toLowerCase(),
        label: `the ${part} ${field[part]}`,
        place: file.place(['fields', index, part]),
      })),
      'duplicate-field',
      part,
      `remove one of the two, or change its ${part}`,
    );
  }
};
