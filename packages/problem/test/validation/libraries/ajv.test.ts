import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import { isValidationError, validationIssues } from '../../../src/validation/index.js';
import { byPointer, issuesWithoutSecret, secret } from '../secret.js';

const schema = {
  type: 'object',
  properties: {
    number: { type: 'number' },
    option: { enum: ['x', 'y'] },
    pattern: { pattern: '^a$' },
    long: { minLength: 30 },
    tagged: {
      type: 'object',
      discriminator: { propertyName: 't' },
      required: ['t'],
      oneOf: [{ properties: { t: { const: 'q' } } }],
    },
    names: { propertyNames: { maxLength: 3 } },
    'a/b~': { type: 'number' },
  },
  required: ['missing/'],
  additionalProperties: false,
};

const submitted = {
  ...Object.fromEntries(['number', 'option', 'pattern', 'long', 'a/b~', secret].map((key) => [key, secret])),
  tagged: { t: secret },
  names: { [secret]: 1 },
};

const expected = {
  '#': 'must not have unknown properties',
  '#/missing~1': "must have required property 'missing/'",
  '#/number': 'must be number',
  '#/option': 'must be equal to one of the allowed values',
  '#/pattern': 'must match the required pattern',
  '#/long': 'must NOT have fewer than 30 characters',
  '#/tagged': 'value of tag "t" must be in oneOf',
  '#/names': 'must not have property names that are not allowed | must not have property names that are not allowed',
  '#/a~1b~0': 'must be number',
};

describe('Ajv', () => {
  it.each([false, true])('has what was submitted beside its messages (verbose: %s): not here', (verbose) => {
    const validate = new Ajv({ allErrors: true, strict: false, discriminator: true, verbose }).compile(schema);
    expect(validate(submitted)).toBe(false);
    expect(JSON.stringify(validate.errors)).toContain(secret);
    expect(byPointer(issuesWithoutSecret(validate.errors))).toEqual(expected);
  });

  it('is the same thrown', async () => {
    const validate = new Ajv2020({ strict: false }).compile({
      $async: true,
      properties: {},
      unevaluatedProperties: false,
    });
    const error: unknown = await Promise.resolve(validate({ [secret]: 1 })).catch((error: unknown) => error);
    expect(isValidationError(error)).toBe(true);
    expect(issuesWithoutSecret(error)).toEqual([{ detail: 'must not have unknown properties', pointer: '#' }]);
  });

  it.each([
    ['body', { pointer: '#/id' }],
    ['querystring', { parameter: 'id', in: 'query' }],
    ['params', { parameter: 'id', in: 'path' }],
    ['headers', { parameter: 'id', in: 'header' }],
  ])('has its part from Fastify: %s', (validationContext, place) => {
    const validate = new Ajv({ strict: false }).compile({ properties: { id: { type: 'integer' } } });
    validate({ id: secret });
    const error = Object.assign(new Error(`${validationContext}/id must be integer`), {
      code: 'FST_ERR_VALIDATION',
      statusCode: 400,
      validation: validate.errors,
      validationContext,
    });
    expect(isValidationError(error)).toBe(true);
    expect(issuesWithoutSecret(error, 'cookie')).toEqual([{ detail: 'must be integer', ...place }]);
  });

  it('names a missing parameter', () => {
    const validate = new Ajv({ strict: false }).compile({ required: ['x-key'] });
    validate({});
    expect(validationIssues(validate.errors, 'header')).toEqual([
      { detail: "must have required property 'x-key'", parameter: 'x-key', in: 'header' },
    ]);
  });

  it('6 is read too', () => {
    const errors = [
      { keyword: 'type', dataPath: ".items[0]['a.b']", schemaPath: '#/x', params: {}, message: 'should be number' },
      {
        keyword: 'propertyNames',
        dataPath: '/x',
        schemaPath: '#/y',
        params: {},
        message: `property name '${secret}' is invalid`,
      },
    ];
    expect(byPointer(issuesWithoutSecret(errors))).toEqual({
      '#/items/0/a.b': 'should be number',
      '#/x': 'must not have property names that are not allowed',
    });
  });

  it('does not let another field in by $data where it can be seen', () => {
    const validate = new Ajv({ $data: true, strict: false }).compile({
      properties: { a: { type: 'string' }, b: { type: 'string', pattern: { $data: '1/a' } } },
    });
    validate({ a: secret, b: '' });
    expect(validate.errors?.[0]?.message).toContain(secret);
    issuesWithoutSecret(validate.errors);
  });
});
