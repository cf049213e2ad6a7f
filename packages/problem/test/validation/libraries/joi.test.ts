import Joi from 'joi';
import { expect, it } from 'vitest';

import { isValidationError } from '../../../src/validation/index.js';
import { byPointer, issuesWithoutSecret, secret } from '../secret.js';

const schema = Joi.object({
  number: Joi.number(),
  option: Joi.valid('x', 'y'),
  not: Joi.invalid(secret),
  pattern: Joi.string().pattern(/^a$/),
  named: Joi.string().pattern(/^a$/, 'name'),
  long: Joi.string().min(30),
  labelled: Joi.string().min(30).label('Full name'),
  own: Joi.string().min(30).message('{#value} is short'),
  custom: Joi.string().custom(() => {
    throw new Error(`database says ${secret}`);
  }),
  list: Joi.array().items(Joi.number()).unique(),
  rename: Joi.object().rename(/^s3/, 'b'),
  inner: Joi.object({ a: Joi.any() }),
  missing: Joi.required(),
});

const flat = ['number', 'option', 'not', 'pattern', 'named', 'long', 'labelled', 'own', 'custom', secret];
const submitted = {
  ...Object.fromEntries(flat.map((key) => [key, secret])),
  list: [secret, 1, 1],
  rename: { [secret]: 1, b: 2 },
  inner: { [secret]: 1 },
};

it('Joi quotes the value for patterns and custom rules, and unknown keys: not here', () => {
  const { error } = schema.validate(submitted, { abortEarly: false });
  expect(error?.message).toContain(secret);
  expect(isValidationError(error)).toBe(true);
  expect(byPointer(issuesWithoutSecret(error))).toEqual({
    '#': 'must not have unknown properties',
    '#/number': '"number" must be a number',
    '#/option': '"option" must be one of [x, y]',
    '#/not': '"not" contains an invalid value',
    '#/pattern': 'must match the required pattern',
    '#/named': 'must match the required pattern',
    '#/long': '"long" length must be at least 30 characters long',
    '#/labelled': '"Full name" length must be at least 30 characters long',
    '#/own': 'is not valid',
    '#/custom': 'is not valid',
    '#/list/0': '"list[0]" must be a number',
    '#/list/2': '"list[2]" contains a duplicate value',
    '#/rename': 'must not have property names that are not allowed',
    '#/inner': 'must not have unknown properties',
    '#/missing': '"missing" is required',
  });
});

it('Joi by Standard Schema keeps the message and drops the rest: only the place is taken', async () => {
  const result = await Joi.object({ a: Joi.string().pattern(/^a$/) })['~standard'].validate({ a: secret });
  expect(JSON.stringify(result)).toContain(secret);
  expect(issuesWithoutSecret(result)).toEqual([{ detail: 'is not valid', pointer: '#/a' }]);
});
