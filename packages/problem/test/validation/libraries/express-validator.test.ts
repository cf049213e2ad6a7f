import { body, checkExact, cookie, header, oneOf, param, query, validationResult } from 'express-validator';
import { expect, it } from 'vitest';

import { isValidationError, validationIssues } from '../../../src/validation/index.js';
import { issuesWithoutSecret, secret, thrownBy } from '../secret.js';

const request = {
  body: { a: secret, list: [{ x: secret }], 'do.t': 1, [secret]: 1 },
  query: { q: secret, ids: [secret] },
  params: { id: secret },
  headers: { 'x-key': secret },
  cookies: { c: secret },
};

async function run(
  ...chains: readonly { run(request: object): unknown }[]
): Promise<ReturnType<typeof validationResult>> {
  const copy = structuredClone(request);
  for (const chain of chains) await chain.run(copy);
  return validationResult(copy);
}

it('express-validator carries values beside its messages: not here', async () => {
  const result = await run(
    body('a').isInt(),
    body('list[*].x').isInt().withMessage('must be a number'),
    body(["['do.t']"]).isString(),
    query('q').isInt(),
    query('ids[*]').isInt(),
    param('id').isInt(),
    header('x-key').isInt(),
    cookie('c').isInt(),
    body('b').exists().withMessage({ code: 1 }),
    body('a').custom((value) => {
      throw new Error(`${String(value)} is taken`);
    }),
  );
  const invalid = 'Invalid value';
  const expected = [
    { detail: invalid, pointer: '#/a' },
    { detail: 'must be a number', pointer: '#/list/0/x' },
    { detail: invalid, pointer: '#/do.t' },
    { detail: invalid, parameter: 'q', in: 'query' },
    { detail: invalid, parameter: 'ids[0]', in: 'query' },
    { detail: invalid, parameter: 'id', in: 'path' },
    { detail: invalid, parameter: 'x-key', in: 'header' },
    { detail: invalid, parameter: 'c', in: 'cookie' },
    { detail: 'is not valid', pointer: '#/b' },
    { detail: 'is not valid', pointer: '#/a' },
  ];
  expect(issuesWithoutSecret(result)).toEqual(expected);
  expect(issuesWithoutSecret(result.array())).toEqual(expected);
  const error = thrownBy(() => {
    result.throw();
  });
  expect(isValidationError(error)).toBe(true);
  expect(issuesWithoutSecret(error)).toEqual(expected);
});

it('express-validator names unknown fields: not here', async () => {
  const result = await run(checkExact([body(['a', 'list']), query(['q', 'ids']), param('id')]));
  expect(JSON.stringify(result.array())).toContain(secret);
  expect(issuesWithoutSecret(result)).toEqual([{ detail: 'must not have unknown fields', pointer: '#' }]);
});

it.each(['grouped', 'least_errored', 'flat'] as const)('express-validator with alternatives: %s', async (errorType) => {
  const result = await run(oneOf([query('q').isInt(), query('z').exists()], { errorType }));
  expect(issuesWithoutSecret(result)).toEqual([{ detail: 'Invalid value(s)', in: 'query' }]);
});

it('express-validator without errors is no failure, and 6 is read too', async () => {
  expect(validationIssues(await run(body('a').exists()))).toBeUndefined();
  expect(issuesWithoutSecret([{ value: secret, msg: 'Invalid value', param: 'a.b', location: 'query' }])).toEqual([
    { detail: 'Invalid value', parameter: 'a[b]', in: 'query' },
  ]);
});
