import createError from 'http-errors';
import { query, validationResult } from 'express-validator';
import { expect, it } from 'vitest';
import * as z from 'zod';

import { readForeign } from '../../src/foreign/index.js';
import { thrownBy } from '../validation/secret.js';

const zodError = (): Error => z.strictObject({ a: z.number() }).safeParse({ a: 's3cr3t', s3cr3t: 1 }).error as Error;

const issues = [
  { detail: 'Invalid input: expected number, received string', pointer: '#/a' },
  { detail: 'must not have unknown properties', pointer: '#' },
];

it('content that is not valid is 422 with its issues', () => {
  expect(readForeign(zodError())).toEqual({ status: 422, issues });
});

it('parameters that are not valid are 400', async () => {
  const request = { query: { a: 's3cr3t' } };
  await query('a').isInt().run(request);
  const error = thrownBy(() => {
    validationResult(request).throw();
  });
  expect(readForeign(error)).toEqual({
    status: 400,
    issues: [{ detail: 'Invalid value', parameter: 'a', in: 'query' }],
  });
});

it('a status that it was given stays, if it is the client’s, and the message of all issues is not sent', () => {
  expect(readForeign(createError(400, zodError()))).toEqual({ status: 400, issues });
  expect(readForeign(createError(500, zodError()))).toEqual({ status: 422, issues });
  expect(readForeign(Object.assign(zodError(), { status: 400 }))).toEqual({ status: 422, issues });
});
