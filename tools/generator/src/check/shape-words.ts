import type { ErrorObject } from 'ajv';
import { nearest } from './suggest.ts';

const types: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping (key: value)',
};

/** What is wrong with a value, after its name. */
export function verdict(error: ErrorObject): string {
  switch (error.keyword) {
    case 'type':
      return `is not ${typeName(error)}`;
    case 'enum':
      return 'has a value that it cannot have';
    case 'pattern':
      return 'is not written as it has to be';
    case 'minLength':
    case 'minItems':
      return 'is empty';
    case 'maxLength':
      return 'is too long';
    case 'minimum':
    case 'maximum':
      return 'is out of range';
    case 'uniqueItems':
      return 'has the same item twice';
    default:
      return error.message ?? 'is not valid';
  }
}

/** What would be right. */
export function expectation(error: ErrorObject): string {
  const { keyword, params, parentSchema } = error;
  switch (keyword) {
    case 'enum':
      return `one of ${allowedValues(error)
        .map((value) => (value === '' ? '""' : String(value)))
        .join(', ')}`;
    case 'type':
      return typeName(error);
    case 'pattern':
      return formatOf(error) ?? `text that matches ${String(params['pattern'])}`;
    case 'minItems':
      return 'at least one item';
    case 'minLength':
      return 'at least one character';
    case 'maxLength':
      return `at most ${String(params['limit'])} characters`;
    case 'minimum':
    case 'maximum': {
      const { minimum, maximum } = parentSchema as { minimum?: number; maximum?: number };
      if (maximum === undefined) return `a number from ${minimum} up`;
      return minimum === undefined ? `a number up to ${maximum}` : `a number from ${minimum} to ${maximum}`;
    }
    case 'uniqueItems':
      return 'each item once';
    default:
      return error.message ?? 'another value';
  }
}

/** What was found instead: the value as it would be written, cut to a readable length. */
export function show({ keyword, params, data }: ErrorObject): string {
  if (data === null) return 'nothing (null)';
  if (keyword === 'maxLength' && typeof data === 'string') return `${Array.from(data).length} characters`;
  const value: unknown = keyword === 'uniqueItems' ? (data as unknown[])[Number(params['i'])] : data;
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

/** What to do, where the value that was found gives it away. */
export function hint(error: ErrorObject): string | undefined {
  const { keyword, params, data } = error;
  if (keyword === 'enum' && typeof data === 'string') {
    const values = allowedValues(error);
    if (values.includes(true) && /^(?:yes|no|on|off|true|false)$/iu.test(data))
      return 'write true or false, without quotes';
    const near = nearest(
      data,
      values.filter((value) => typeof value === 'string'),
    );
    return near === undefined ? undefined : `did you mean "${near}"?`;
  }
  if (keyword !== 'type') return undefined;
  if (params['type'] === 'string' && ['number', 'boolean'].includes(typeof data)) {
    return `put it in quotes if it is meant as text: "${String(data)}"`;
  }
  if (params['type'] === 'integer' && typeof data === 'string' && /^\d+$/u.test(data)) {
    return `write the number without quotes: ${data}`;
  }
  if (params['type'] === 'array' && typeof data === 'string') return `write a list of one item: [${data}]`;
  return undefined;
}

/** A definition such as `date` is named for its format, and says it in words; a field's description says what is in it. */
function formatOf({ schemaPath, parentSchema }: ErrorObject): string | undefined {
  const description: unknown = parentSchema?.['description'];
  if (typeof description !== 'string' || !/^#\/definitions\/\w+\/pattern$/u.test(schemaPath)) return undefined;
  return `${description.charAt(0).toLowerCase()}${description.slice(1)}`.replace(/\.$/u, '');
}

function typeName({ params }: ErrorObject): string {
  const type = String(params['type']);
  return types[type] ?? type;
}

function allowedValues({ params }: ErrorObject): readonly unknown[] {
  return params['allowedValues'] as unknown[];
}
