import {
  defineProblem,
  errorHandler,
  guard,
  httpError,
  methodNotAllowedHandler,
  noContent,
  notFoundHandler,
  problem,
  type RegisteredErrorStatus,
  seeOther,
  validationHook,
} from '@codes/hono';
import { zValidator } from '@hono/zod-validator';
import fc from 'fast-check';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';

/** What no answer may hold. */
export const secret = 'S3CRET';

/** What is thrown or answered, and how. */
export interface Scenario {
  readonly place: 'sync' | 'async' | 'after' | 'before' | 'returned' | 'validated' | 'responder';
  /** Makes it: some values cannot be looked at, not even to be kept. */
  readonly thrown: () => unknown;
  readonly headers: readonly (readonly [string, string])[];
  readonly status: number;
  readonly options: object;
  readonly keep: boolean;
}

/** A request, as far as it matters. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly accept: string | undefined;
  readonly type: string;
  readonly body: string;
}

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', 'a\r\nSet-Cookie: b=1', '\0', 'ı', '\uD800', '"\\', '</script>', 'x'.repeat(2000)),
);
const fieldName = fc.constantFrom(
  ...'X-Any,Retry-After,Content-Length,Transfer-Encoding,Connection,Content-Type,Vary,ETag,Cache-Control'.split(','),
  ...'Location,Set-Cookie,Allow,WWW-Authenticate,Content-Encoding,Trailer,X Y,'.split(','),
);
const fieldValue = fc.oneof(hostileText, fc.integer(), fc.constantFrom(null, undefined, ['a', 'b'], {}, true));
/** What describes an answer that is not given after all, and may not be seen. */
export const before = 'before';

const legalValue = fc.constantFrom(
  '1',
  'gzip',
  'public, max-age=9',
  'Origin',
  '*',
  '"1"',
  'chunked',
  'text/html',
  '/a',
);
const status = fc.oneof(
  fc.integer({ min: 400, max: 599 }),
  fc.constantFrom(-1, 0, 99, 100, 101, 200, 204, 205, 304, 600, 999, 404.5, Number.NaN, '404', null, undefined, {}),
);

const hostileObject = fc.constantFrom<() => unknown>(
  () => Object.freeze({ status: 404, message: secret }),
  () => Object.create(null) as unknown,
  () =>
    Object.defineProperty({}, 'status', {
      get: () => {
        throw new Error(secret);
      },
    }),
  () =>
    new Proxy(new Error(secret), {
      get: (_, name) => {
        if (name === Symbol.toPrimitive) return undefined;
        throw new Error(secret);
      },
    }),
  () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  () => {
    const error = new Error(secret);
    error.cause = error;
    return error;
  },
  () => new AggregateError([new Error(secret)], secret),
  () => new DOMException(secret, 'AbortError'),
  () => new DOMException(secret, 'TimeoutError'),
);

const extension = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, maxDepth: 3 }),
  fc.constantFrom<unknown>(
    new Error(secret),
    { stack: `a\n at ${secret}` },
    {
      toJSON: () => {
        throw new Error(secret);
      },
    },
  ),
);

const options = fc.record(
  {
    detail: hostileText,
    title: hostileText,
    type: fc.oneof(hostileText, fc.constant('https://example.com/a b')),
    instance: hostileText,
    headers: fc.dictionary(fieldName, fieldValue, { maxKeys: 4 }) as fc.Arbitrary<never>,
    extensions: fc.dictionary(fc.constantFrom('status', 'type', 'title', '__proto__', 'stack', 'abc', 'x'), extension),
    retryAfter: fc.anything(),
    allow: fc.array(hostileText, { maxLength: 3 }),
    challenges: fc.anything(),
    upgrade: hostileText,
    cause: fc.constant(new Error(secret)),
  },
  { requiredKeys: [] },
);

const plainThrown: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(secret, 7, 0, undefined, null, Symbol(secret), new Response(null, { status: 204 })),
  fc
    .record({ status, statusCode: status, expose: fc.boolean(), headers: fc.constant({ 'X-Foreign': secret }) })
    .map((members) => Object.assign(new Error(secret), members, { expose: undefined })),
  fc
    .tuple(status, fc.dictionary(fieldName, legalValue, { maxKeys: 4 }), fc.boolean())
    .map(([code, headers, carries]) => {
      const own = Object.fromEntries(Object.entries(headers).filter(([name]) => /^[\w-]+$/u.test(name)));
      const res = new Response(secret, { headers: { ...own, 'Set-Cookie': secret } });
      const message = typeof code === 'number' && code >= 400 && code < 500 ? 'said to the client' : secret;
      return Object.assign(new HTTPException(500, { message, ...(carries && { res }) }), { status: code });
    }),
  fc
    .tuple(fc.integer({ min: 400, max: 599 }), options)
    .map(([code, given]) =>
      httpError(code, { title: 'Own', ...given, message: code < 500 ? 'said' : secret } as never),
    ),
);

const thrown = fc.oneof(
  hostileObject,
  plainThrown.map((value) => () => value),
);

/** Scenarios: what is thrown or returned, where, and what `c` had by then. */
export const scenario: fc.Arbitrary<Scenario> = fc.record({
  place: fc.constantFrom('sync', 'async', 'after', 'before', 'returned', 'validated', 'responder'),
  thrown,
  headers: fc.array(
    fc.tuple(
      fieldName.filter((name) => /^[\w-]+$/u.test(name)),
      legalValue,
    ),
    { maxLength: 3 },
  ),
  status: fc.constantFrom(400, 401, 404, 405, 426, 429, 500, 503),
  options,
  keep: fc.boolean(),
});

/** Requests of any method and any Accept. */
export const asked: fc.Arbitrary<Asked> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
  path: fc.constantFrom('/any', '/any', '/any', '/with/any', '/only-get', '/nothing', '/sub/any'),
  accept: fc.constantFrom(
    undefined,
    '*/*',
    'text/html',
    'image/png',
    'application/json;q=0.5, text/html;q=0',
    ',;=',
    '"',
  ),
  type: fc.constantFrom('application/json', 'text/plain', 'application/x-www-form-urlencoded', ''),
  body: fc.constantFrom(`{"price":"${secret}"}`, `{"price": ${secret}`, '', `price=${secret}`, '{"price":1}'),
});

const Own = defineProblem({
  type: 'https://example.com/own',
  title: 'Own',
  status: 422,
  extensions: z.object({ a: z.number() }),
});

/** Gives `c` header fields; those of the framing only where they are not sent after all. */
function prepare(c: Context, { headers, place }: Scenario): void {
  const answered = place === 'responder' || place === 'validated';
  for (const [name, value] of headers) {
    if (/^(?:content-(?:length|encoding)|transfer-encoding|trailer)$/iu.test(name) && answered) continue;
    const stale = /^(?:content-|transfer-|etag$|location$|cache-control$|trailer$)/iu.test(name);
    c.header(name, stale ? before : value);
  }
}

function act(c: Context, given: Scenario): Response | Promise<Response> {
  prepare(c, given);
  switch (given.place) {
    case 'returned':
      return given.keep
        ? problem(c, Own, { a: secret as never }, given.options as never)
        : problem(c, given.status as RegisteredErrorStatus, given.options as never);
    case 'responder':
      return given.keep ? noContent(c) : seeOther(c, (given.options as { instance?: string }).instance ?? '/a b');
    case 'after':
    case 'before':
    case 'validated':
      return c.text('an answer', 200, { ETag: '"1"' });
    case 'async':
      return Promise.reject(given.thrown());
    case 'sync':
      throw given.thrown();
  }
}

/** An application that does what a scenario says, with handlers of ours. */
export function fuzzed(current: () => Scenario): (request: Request) => Response | Promise<Response> {
  const app = new Hono();
  app.use(methodNotAllowedHandler(app));
  app.use('/with/*', requestId(), cors(), secureHeaders());
  app.onError(
    errorHandler({
      onError: () => Promise.reject(new Error(secret)),
      traceId: ({ c }) => c.res.headers.get('X-Request-Id') ?? 'none',
      keepResponse: () => false,
    }),
  );
  app.notFound(notFoundHandler());
  app.use(async (_c, next) => {
    if (current().place === 'before') throw current().thrown();
    await next();
    if (current().place === 'after') throw current().thrown();
  });
  const validator = zValidator('json', z.object({ price: z.number() }), validationHook());
  const whenValidated = async (c: Context, next: () => Promise<void>): Promise<Response | void> =>
    current().place === 'validated' ? (validator(c as never, next) as Promise<Response | void>) : next();
  app.on(['GET', 'POST', 'PUT'], ['/any', '/with/any'], whenValidated as never, (c) => act(c, current()));
  app.get('/only-get', (c) => act(c, current()));
  const sub = new Hono().onError(errorHandler());
  sub.get('/any', (c) => act(c, current()));
  app.route('/sub', sub);
  return guard(app);
}
