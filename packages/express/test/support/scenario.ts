import { ConflictError, defineProblem, httpError, InternalServerError, UnauthorizedError } from '@codes/express';
import fc from 'fast-check';
import createError from 'http-errors';
import { hostileExtensions, hostileValues, secret } from './hostile.ts';

/** One request of the fuzz test: what is thrown how, and what is asked and set before. */
export interface Scenario {
  readonly framework: number;
  /** Makes it: the library that makes scenarios would fall over some of the values. */
  readonly thrown: () => unknown;
  readonly way: 'thrown' | 'rejected' | 'passed on' | 'passed on later' | 'returned' | 'under way';
  readonly method: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly content: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly options: object;
}

const Custom = defineProblem({ type: 'https://example.com/custom', title: 'Custom', status: 422 });

function fail(): never {
  throw new Error(secret);
}

const headerValues = fc.oneof(
  fc.constantFrom<unknown>('fine', 7, 'a\r\nSet-Cookie: x=1', 'é', '☃', '', '\0', ['a', 'b'], undefined, Number.NaN),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const headerNames = fc.oneof(
  fc.constantFrom(
    'Retry-After',
    'WWW-Authenticate',
    'Content-Length',
    'Transfer-Encoding',
    'Connection',
    'Vary',
    'X-Own',
  ),
  fc.constantFrom(
    'Set-Cookie',
    'Cache-Control',
    'Content-Type',
    'Content-Encoding',
    'Trailer',
    'Upgrade',
    'Allow',
    'Date',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const headers = fc.dictionary(headerNames, headerValues, { maxKeys: 4 });
const texts = fc.oneof(fc.constantFrom('fine', '<b>', ''), fc.string({ unit: 'binary', maxLength: 20 }));

type Make<Value> = fc.Arbitrary<() => Value>;

const extensions: Make<object | undefined> = fc.oneof(
  fc.constantFrom(() => undefined, hostileExtensions),
  fc
    .anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true })
    .map((value) => () => value as object),
);

/** Errors of ours, with the secret in every place that is not for the client. */
const own: Make<unknown> = fc
  .record({
    status: fc.integer({ min: 400, max: 599 }),
    detail: texts,
    extensions,
    headers,
    type: texts,
    title: texts,
    instance: texts,
  })
  .map(({ status, extensions, ...given }) => () => {
    const options = { ...given, extensions: extensions(), message: secret, expose: false, cause: new Error(secret) };
    return httpError(status as never, options as never);
  });

const foreign: Make<unknown> = fc
  .record({
    status: fc.integer({ min: 399, max: 600 }),
    headers,
    expose: fc.constantFrom<unknown>(false, undefined, 1),
  })
  .map(({ status, ...members }) => () => {
    return Object.assign(new Error(secret), { status, statusCode: status, body: secret, ...members });
  });

const thrown: Make<unknown> = fc.oneof(
  fc.constantFrom(...Object.values(hostileValues)),
  fc
    .anything({ withBigInt: true, withBoxedValues: true, withNullPrototype: true, withTypedArray: true })
    .map((value) => () => value),
  own,
  foreign,
  fc.constantFrom<() => unknown>(
    () => createError(404, 'fine', { body: secret }),
    () => createError(503, secret),
    () => new UnauthorizedError({} as never),
    () => new InternalServerError(secret),
    () => new ConflictError({ detail: 'fine', cause: secret }),
    () => new Custom({ detail: 'fine', cause: secret }),
    () => 'route',
  ),
);

const hook = (...answers: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.constantFrom<unknown>(
    undefined,
    fail,
    () => Promise.reject(new Error(secret)),
    ...answers.map((answer) => () => answer),
  );

const options = fc.record({
  html: fc.oneof(fc.constantFrom<unknown>(undefined, true), hook('<p>fine', 7)),
  localize: hook({ title: 'fein', detail: 'fein' }, 7, null),
  customize: hook({ type: 7, title: 8, status: 200 }, 'text', null, [1]),
  traceId: hook('t-1', 7, ''),
  onError: fc.constantFrom(
    fail,
    () => Promise.reject(new Error(secret)),
    () => undefined,
  ),
  map: hook(new ConflictError('fine'), 7, { status: 200 }),
  trust: hook(true, false, 7),
  defaults: fc.constantFrom<unknown>(
    undefined,
    { challenges: { scheme: 'Bearer' } },
    { challenges: fail, allow: 7 },
    secret,
  ),
});

const accept = fc.oneof(
  fc.constantFrom(
    '*/*',
    'text/html',
    'application/json',
    'application/problem+json;q=0',
    'image/png',
    'text/html;q=0.9, */*;q=1',
  ),
  fc.string({ maxLength: 30 }),
);

/** Fields that describe an answer which is not given in the end: with the secret in them. */
const before = fc.oneof(
  // The application may keep the connection; whoever reads would wait for its end.
  headers.map((fields) => ({ ...fields, Connection: 'close' })),
  fc.constant({
    ETag: `"${secret}"`,
    'Content-Disposition': secret,
    Location: `/${secret}`,
    'Content-Length': '5',
    Link: secret,
  }),
  fc.constant({
    'Content-Encoding': 'gzip',
    'Transfer-Encoding': 'chunked',
    'Content-Type': 'image/png',
    'Cache-Control': 'public',
  }),
);

export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  framework: fc.constantFrom(0, 1),
  thrown,
  way: fc.constantFrom('thrown', 'rejected', 'passed on', 'passed on later', 'returned', 'under way'),
  method: fc.constantFrom('GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'),
  fields: fc.record({
    Accept: accept,
    'Accept-Language': fc.constantFrom('de, en;q=0.5', '*', ';;'),
    Authorization: fc.constant(secret),
  }),
  content: fc.constantFrom('', JSON.stringify({ secret }), `{"secret": ${secret}`),
  before,
  status: fc.integer({ min: 100, max: 999 }),
  options,
});
