import { Ajv, type AnySchema } from 'ajv';
import type { Rule } from '../rule.ts';

/** The schema of an extension member is one that a validator can use: known keywords, patterns that compile, no reference to nowhere. */
export const problemSchema: Rule = function* problemSchema({ problems }) {
  for (const { file, data } of problems) {
    for (const [index, { type, extensions }] of data.problems.entries()) {
      for (const [item, { name, schema }] of extensions.entries()) {
        const fault = faultOf(schema);
        if (fault === undefined) continue;
        yield {
          code: 'problem-schema',
          message: `the schema of the member "${name}" of ${type} cannot be used`,
          place: file.place(['problems', index, 'extensions', item, 'schema']),
          expected: 'a JSON Schema, draft 7, that stands by itself',
          found: fault,
          help: 'mend the schema, or write {} where nothing is to be said of the value',
        };
      }
    }
  }
};

const known = new Map<string, string | undefined>();

/** Why a schema cannot be used, in the words of the validator. The same schema is compiled once. */
function faultOf(schema: object): string | undefined {
  const text = JSON.stringify(schema);
  if (!known.has(text)) known.set(text, compile(schema));
  return known.get(text);
}

const strict = { strictSchema: true, strictNumbers: true } as const;
// What is merely unusual is no fault: a list of types, a keyword beside a type that it does not concern.
const lax = { strictTypes: false, strictTuples: false, strictRequired: false, allowUnionTypes: true } as const;
const settings = { ...strict, ...lax, validateFormats: false };
const shared = new Ajv(settings);

function compile(schema: object): string | undefined {
  // A validator takes an identifier once; to make one takes far longer than to compile.
  const validator = JSON.stringify(schema).includes('"$id"') ? new Ajv(settings) : shared;
  try {
    validator.compile(schema as AnySchema);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
