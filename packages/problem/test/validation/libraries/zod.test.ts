import { describe, expect, it } from 'vitest';
import * as z4 from 'zod';
import * as mini from 'zod/mini';
import * as z3 from 'zod/v3';

import { isValidationError } from '../../../src/validation/index.js';
import { byPointer, issuesWithoutSecret, secret, thrownBy } from '../secret.js';

const submitted = {
  number: secret,
  option: secret,
  literal: secret,
  email: secret,
  pattern: secret,
  long: secret,
  either: secret,
  tagged: { t: secret },
  date: new Date(secret),
  list: [secret, secret],
  checked: secret,
  own: secret,
  never: secret,
  [secret]: 1,
};

describe('Zod 4', () => {
  const schema = z4.strictObject({
    number: z4.number(),
    option: z4.enum(['x', 'y']),
    literal: z4.literal('l'),
    email: z4.email(),
    pattern: z4.string().regex(/^a+$/),
    long: z4.string().min(30),
    either: z4.union([z4.number(), z4.boolean()]),
    tagged: z4.discriminatedUnion('t', [z4.object({ t: z4.literal('q') }), z4.object({ t: z4.literal('r') })]),
    date: z4.date(),
    list: z4.array(z4.number()).max(1),
    checked: z4.string().refine(() => false),
    own: z4.string().refine(() => false, { error: 'is taken' }),
    never: z4.never(),
  });

  it('keeps the messages, without the names of unknown properties', () => {
    expect(byPointer(issuesWithoutSecret(schema.safeParse(submitted).error))).toEqual({
      '#': 'must not have unknown properties',
      '#/number': 'Invalid input: expected number, received string',
      '#/option': 'Invalid option: expected one of "x"|"y"',
      '#/literal': 'Invalid input: expected "l"',
      '#/email': 'Invalid email address',
      '#/pattern': 'Invalid string: must match pattern /^a+$/',
      '#/long': 'Too small: expected string to have >=30 characters',
      '#/either': 'Invalid input',
      '#/tagged/t': expect.stringContaining('Invalid discriminator value'),
      '#/date': 'Invalid input: expected date, received Date',
      '#/list': 'Too big: expected array to have <=1 items',
      '#/checked': 'Invalid input',
      '#/own': 'is taken',
      '#/never': 'Invalid input: expected never, received string',
    });
  });

  it('is the same thrown, as a result, as its issues and by Standard Schema', () => {
    const result = schema.safeParse(submitted);
    const expected = issuesWithoutSecret(result.error);
    expect(issuesWithoutSecret(thrownBy(() => schema.parse(submitted)))).toEqual(expected);
    expect(issuesWithoutSecret(result.error?.issues)).toEqual(expected);
    expect(issuesWithoutSecret(schema['~standard'].validate(submitted))).toEqual(expected);
    expect(isValidationError(result.error)).toBe(true);
  });

  it('points to the record whose key is not allowed', () => {
    const schema = z4.object({ r: z4.record(z4.string().max(3), z4.number()) });
    const issues = issuesWithoutSecret(schema.safeParse({ r: { [secret]: 1 } }).error);
    expect(byPointer(issues)).toEqual({ '#/r': 'must not have property names that are not allowed' });
  });

  it('does not let a text of the application repeat an input that is reported', () => {
    const schema = z4.object({ a: z4.string().refine(() => false, { error: (issue) => `no ${String(issue.input)}` }) });
    const issues = issuesWithoutSecret(schema.safeParse({ a: secret }, { reportInput: true }).error);
    expect(byPointer(issues)).toEqual({ '#/a': 'is not valid' });
  });
});

it('zod/mini is the same', () => {
  const schema = mini.strictObject({ a: mini.number(), b: mini.array(mini.enum(['x'])) });
  const error = thrownBy(() => schema.parse({ a: secret, b: [secret], [secret]: 1 }));
  expect(isValidationError(error)).toBe(true);
  expect(Object.keys(byPointer(issuesWithoutSecret(error)))).toEqual(['#/a', '#/b/0', '#']);
});

it('Zod 3 quotes the value of an enumeration: not here', () => {
  const schema = z3
    .object({
      number: z3.number(),
      option: z3.enum(['x', 'y']),
      literal: z3.literal('l'),
      email: z3.string().email(),
      date: z3.date(),
      list: z3.array(z3.number()).max(1),
      own: z3.enum(['x'], { message: 'pick one' }),
    })
    .strict();
  const { error } = schema.safeParse(submitted);
  expect(error?.message).toContain(secret);
  expect(isValidationError(error)).toBe(true);
  expect(byPointer(issuesWithoutSecret(error))).toMatchObject({
    '#': 'must not have unknown properties',
    '#/number': 'Expected number, received string',
    '#/option': 'must be one of the allowed values',
    '#/literal': 'Invalid literal value, expected "l"',
    '#/email': 'Invalid email',
    '#/own': 'pick one',
  });
});
