import { expect, it } from 'vitest';

import { readForeign } from '../../src/foreign/index.js';
import { thrownBy } from '../validation/secret.js';

// As the router of Express does it.
function routerError(): URIError {
  const error = thrownBy(() => decodeURIComponent('%s3cr3t')) as URIError;
  error.message = "Failed to decode param '%s3cr3t'";
  return Object.assign(error, { status: 400, statusCode: 400 });
}

it('a path that cannot be decoded is 400, without the path', () => {
  expect(readForeign(routerError())).toEqual({ status: 400, detail: 'The path has a malformed percent-encoding.' });
});

it('a URIError of the application is not the client’s', () => {
  expect(readForeign(thrownBy(() => decodeURIComponent('%')))).toBeUndefined();
  expect(readForeign(Object.assign(new URIError('a'), { status: 500 }))).toBeUndefined();
  expect(readForeign(Object.assign(routerError(), { statusCode: 502 }))).toBeUndefined();
  expect(readForeign(Object.assign(new Error('a'), { status: 400, statusCode: 400 }))).toBeUndefined();
});
