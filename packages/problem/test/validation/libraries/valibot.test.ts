import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import { isValidationError } from '../../../src/validation/index.js';
import { byPointer, issuesWithoutSecret, secret, thrownBy } from '../secret.js';

const schema = v.strictObject({
  number: v.number(),
  option: v.picklist(['x', 'y']),
  email: v.pipe(v.string(), v.email()),
  pattern: v.pipe(v.string(), v.regex(/^a$/)),
  long: v.pipe(v.string(), v.minLength(30)),
  not: v.pipe(v.string(), v.notValue(secret)),
  either: v.union([v.number(), v.boolean()]),
  list: v.array(v.number()),
  checked: v.pipe(
    v.string(),
    v.check(() => false),
  ),
  own: v.pipe(v.string('not a text'), v.email('is no address')),
  repeats: v.pipe(
    v.string(),
    v.check(
      () => false,
      (issue) => `${issue.input} is taken`,
    ),
  ),
  translated: v.number((issue) => `Erwartet ${issue.expected} aber erhielt ${issue.received}`),
  record: v.record(v.pipe(v.string(), v.maxLength(3)), v.number()),
  missing: v.string(),
});

const submitted = {
  ...Object.fromEntries(Object.keys(schema.entries).map((key) => [key, secret])),
  list: [1, secret],
  record: { [secret]: 1 },
  missing: undefined,
  [secret]: secret,
};

describe('Valibot', () => {
  it('quotes what was received in every message: not here', () => {
    const { issues } = v.safeParse(schema, submitted);
    expect(issues?.filter((issue) => issue.message.includes(secret)).length).toBeGreaterThan(8);
    expect(byPointer(issuesWithoutSecret(issues))).toEqual({
      '#': 'must not have unknown properties',
      '#/number': 'Invalid type: Expected number',
      '#/option': 'Invalid type: Expected ("x" | "y")',
      '#/email': 'Invalid email',
      '#/pattern': 'Invalid format: Expected /^a$/',
      '#/long': 'Invalid length: Expected >=30',
      '#/not': 'is not valid',
      '#/either': 'Invalid type: Expected (number | boolean)',
      '#/list/1': 'Invalid type: Expected number',
      '#/checked': 'Invalid input',
      '#/own': 'is no address',
      '#/repeats': 'is not valid',
      '#/translated': 'must be number',
      '#/record': 'must not have property names that are not allowed',
      '#/missing': 'is required',
    });
  });

  it('is the same thrown and by Standard Schema', () => {
    const expected = issuesWithoutSecret(v.safeParse(schema, submitted).issues);
    const error = thrownBy(() => v.parse(schema, submitted));
    expect(isValidationError(error)).toBe(true);
    expect(issuesWithoutSecret(error)).toEqual(expected);
    expect(issuesWithoutSecret(schema['~standard'].validate(submitted))).toEqual(expected);
  });

  it('points to a missing property, and to a map as a whole', () => {
    expect(byPointer(issuesWithoutSecret(v.safeParse(v.object({ a: v.string() }), {}).issues))).toEqual({
      '#/a': 'is required',
    });
    const map = v.object({ m: v.map(v.string(), v.number()) });
    expect(byPointer(issuesWithoutSecret(v.safeParse(map, { m: new Map([[secret, secret]]) }).issues))).toEqual({
      '#/m': 'Invalid type: Expected number',
    });
  });
});
