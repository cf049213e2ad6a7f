import { expect, it } from 'vitest';
import * as yup from 'yup';

import { isValidationError } from '../../../src/validation/index.js';
import { byPointer, issuesWithoutSecret, secret, thrownBy } from '../secret.js';

const schema = yup
  .object({
    number: yup.number(),
    date: yup.date(),
    option: yup.string().oneOf(['x', 'y']),
    not: yup.string().notOneOf([secret]),
    email: yup.string().email(),
    long: yup.string().min(30),
    own: yup.number().typeError('a number, please'),
    // The interpolation is Yup's own, in braces after a dollar sign.
    repeats: yup.string().test('taken', ['$', '{value} is taken'].join(''), () => false),
    list: yup.array().of(yup.object({ name: yup.string().required() })),
    dotted: yup.object({ 'a.b': yup.string().required() }),
    object: yup.string(),
    exact: yup.object({}).exact(),
  })
  .noUnknown();

const flat = ['number', 'date', 'option', 'not', 'email', 'long', 'own', 'repeats', secret];
const submitted = {
  ...Object.fromEntries(flat.map((key) => [key, secret])),
  list: [{ name: '' }],
  dotted: {},
  object: { deep: secret },
  exact: { [secret]: 1 },
};

it('Yup quotes the value of a wrong type, and unknown keys: not here', () => {
  const error = thrownBy(() => schema.validateSync(submitted, { abortEarly: false, strict: true }));
  expect(JSON.stringify((error as yup.ValidationError).errors)).toContain(secret);
  expect(isValidationError(error)).toBe(true);
  expect(byPointer(issuesWithoutSecret(error))).toEqual({
    '#': 'must not have unknown properties',
    '#/number': 'must be of type number',
    '#/date': 'must be of type date',
    '#/option': 'option must be one of the following values: x, y',
    '#/not': 'is not valid',
    '#/email': 'email must be a valid email',
    '#/long': 'long must be at least 30 characters',
    '#/own': 'a number, please',
    '#/repeats': 'is not valid',
    '#/list/0/name': 'list[0].name is a required field',
    '#/dotted/a.b': 'dotted["a.b"] is a required field',
    '#/object': 'must be of type string',
    '#/exact': 'must not have unknown properties',
  });
});

it.each([{ number: secret }, { object: { a: secret } }, { list: [{}] }])('Yup that stops at the first: %j', (value) => {
  const error = thrownBy(() => schema.validateSync(value));
  expect(issuesWithoutSecret(error)).toHaveLength(1);
});

it('Yup shows even a boolean of a wrong type: not here', () => {
  const error = thrownBy(() => yup.object({ a: yup.string() }).validateSync({ a: true }, { strict: true }));
  expect((error as yup.ValidationError).message).toContain('`true`');
  expect(byPointer(issuesWithoutSecret(error))).toEqual({ '#/a': 'must be of type string' });
});

it('Yup by Standard Schema has the message alone: only the place is taken', async () => {
  const result = await schema['~standard'].validate({ number: secret });
  expect(JSON.stringify(result)).toContain(secret);
  const issues = issuesWithoutSecret(result);
  expect(new Set(issues.map((issue) => issue.detail))).toEqual(new Set(['is not valid']));
  expect(issues.map((issue) => issue.pointer)).toContain('#/number');
});
