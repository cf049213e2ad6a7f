import { type } from 'arktype';
import { expect, it } from 'vitest';

import { isValidationError } from '../../../src/validation/index.js';
import { byPointer, issuesWithoutSecret, secret, thrownBy } from '../secret.js';

const schema = type({
  number: 'number',
  option: "'x'|'y'",
  email: 'string.email',
  long: 'string>30',
  both: 'string>30 & string.email',
  list: 'number[]',
  missing: 'string',
  json: 'string.json.parse',
  own: type('string').narrow((text, context) => context.mustBe(`other than ${text}`)),
  '+': 'reject',
});

const submitted = {
  ...Object.fromEntries(
    ['number', 'option', 'email', 'long', 'both', 'json', 'own', secret].map((key) => [key, secret]),
  ),
  list: [secret],
};

it('ArkType says what the value was in most messages: not here', () => {
  const errors = schema(submitted);
  expect((errors as type.errors).summary).toContain(secret);
  expect(byPointer(issuesWithoutSecret(errors))).toEqual({
    '#': 'must not have unknown properties',
    '#/number': 'must be a number',
    '#/option': 'must be "x" or "y"',
    '#/email': 'must be an email address',
    '#/long': 'must be at least length 31',
    '#/both': 'must be an email address and at least length 31',
    '#/list/0': 'must be a number',
    '#/missing': 'must be a string',
    '#/json': 'must be a JSON string',
    '#/own': 'is not valid',
  });
});

it('ArkType is the same thrown and by Standard Schema', () => {
  const expected = issuesWithoutSecret(schema(submitted));
  const error = thrownBy(() => schema.assert(submitted));
  expect(issuesWithoutSecret(error)).toEqual(expected);
  expect(issuesWithoutSecret(schema['~standard'].validate(submitted))).toEqual(expected);
  expect(isValidationError(error)).toBe(true);
  expect(isValidationError(schema(submitted))).toBe(true);
});
