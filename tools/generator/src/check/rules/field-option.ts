import type { Rule } from '../rule.ts';

// What cannot be the name of a variable in a module, and so no option that is taken apart into variables.
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
);

/** An option can be a variable, and is missing where nobody gave it: every object has a `constructor`. */
export const fieldOption: Rule = function* fieldOption({ fields }) {
  if (fields === undefined) return;
  const { file, data } = fields;
  for (const [index, { name, option }] of data.fields.entries()) {
    const inherited = option in Object.prototype;
    if (!inherited && !reserved.has(option)) continue;
    yield {
      code: 'field-option',
      message: `the option of ${name} has a name that JavaScript keeps for itself`,
      place: file.place(['fields', index, 'option']),
      expected: 'a name of its own',
      found: inherited ? `${option}, which every object has` : `${option}, a reserved word`,
      help: `add a word, such as ${option}Value`,
    };
  }
};
