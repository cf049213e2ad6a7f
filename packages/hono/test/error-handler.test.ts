/* oxlint-disable vitest/expect-expect -- what reads a problem expects it to be one */
import {
  BadGatewayError,
  defineProblem,
  errorHandler,
  httpError,
  InternalServerError,
  MethodNotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
  TooManyRequestsError,
  UnauthorizedError,
  UpgradeRequiredError,
} from '@codes/hono';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { requestId, type RequestIdVariables } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { describe, expect, it, vi } from 'vitest';
import { fieldNames, problemIn } from './support/problem.ts';
import { silence } from './support/silence.ts';

const { errors } = silence();

/** An application with one route that throws, behind middleware. */
function throwing(thrown: unknown, ...middleware: MiddlewareHandler[]): Hono {
  const app = new Hono();
  app.onError(errorHandler());
  for (const each of middleware) app.use(each);
  app.get('/', () => {
    throw thrown;
  });
  return app;
}

describe('an error that is thrown', () => {
  it('becomes a problem', async () => {
    const response = await throwing(new NotFoundError('No item 7')).request('/');
    expect(await problemIn(response, 404)).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'No item 7',
    });
    expect(fieldNames(response)).toEqual(['cache-control', 'content-type', 'vary']);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(errors()).toEqual([]);
  });

  it('says nothing of itself where it is not ours, and is logged', async () => {
    const error = Object.assign(new Error('secret'), { status: 403, headers: { 'Set-Cookie': 'secret=1' } });
    const response = await throwing(error).request('/');
    expect(await problemIn(response, 500)).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
    });
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(errors()).toEqual([['GET / was answered 500 Internal Server Error:', error]]);
  });

  it('is the same with one handler, where Hono sets no c.error, and behind middleware, where it does', async () => {
    const seen: unknown[] = [];
    const look = (c: Context): undefined => void seen.push(c.error);
    const error = new BadGatewayError({ detail: 'Try again.' });
    const app = new Hono().onError(errorHandler({ onError: (_error, _problem, { c }) => look(c) }));
    app.get('/one', () => {
      throw error;
    });
    app.get('/two', async (_c, next) => next());
    app.get('/two', () => {
      throw error;
    });
    const [one, two] = [await app.request('/one'), await app.request('/two')];
    expect(await problemIn(one, 502)).toEqual(await problemIn(two, 502));
    expect(seen).toEqual([undefined, error]);
  });

  it('has header fields that its status asks for', async () => {
    const headers = async (error: Error): Promise<Headers> => (await throwing(error).request('/')).headers;
    const challenges = [{ scheme: 'Bearer', params: { realm: 'a "b"' } }, { scheme: 'Basic' }];
    expect((await headers(new UnauthorizedError({ challenges }))).get('www-authenticate')).toBe(
      String.raw`Bearer realm="a \"b\"", Basic`,
    );
    expect((await headers(new MethodNotAllowedError({ allow: ['GET'] }))).get('allow')).toContain('GET');
    expect((await headers(new TooManyRequestsError({ retryAfter: 2.5 }))).get('retry-after')).toBe('3');
    const upgrade = await headers(new UpgradeRequiredError({ upgrade: 'HTTP/3.0' }));
    expect([upgrade.get('upgrade'), upgrade.get('connection')]).toEqual(['HTTP/3.0', 'upgrade']);
  });

  it('has numbers as field values, and none that is illegal', async () => {
    const headers = { 'Retry-After': 5, 'X-Bad': 'a\r\nSet-Cookie: b=1', 'X-Worse': 'ı', 'X Y': 'z', 'X-Good': 'ü' };
    const response = await throwing(new ServiceUnavailableError({ headers })).request('/');
    await problemIn(response, 503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(response.headers.get('x-good')).toBe('ü');
    expect(fieldNames(response).filter((name) => name.startsWith('x-'))).toEqual(['x-good']);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('has several lines of a field, and cookies', async () => {
    const headers = { 'Set-Cookie': ['a=1', 'b=2'], 'X-Own': ['one', 'two'] };
    const response = await throwing(new NotFoundError({ headers })).request('/');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(response.headers.get('x-own')).toBe('one, two');
    const lines = await throwing(new NotFoundError({ headers: { 'X-Own': ['one', 'two'] } })).request('/');
    expect(lines.headers.get('x-own')).toBe('one, two');
  });

  it('is a 401 only with a challenge: its own, that of the defaults, or one that c has', async () => {
    const error = httpError(401, { challenges: [] });
    await problemIn(await throwing(error).request('/'), 500);
    expect(errors().at(-1)?.[1]).toMatchObject({ cause: error });
    const app = new Hono().onError(errorHandler({ defaults: { challenges: [{ scheme: 'Bearer' }] } }));
    app.get('/', () => {
      throw error;
    });
    expect((await app.request('/')).headers.get('www-authenticate')).toBe('Bearer');
    const own = new Hono().onError(errorHandler());
    own.get('/', (c) => {
      c.header('WWW-Authenticate', 'Basic');
      throw error;
    });
    const response = await own.request('/');
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Basic']);
  });
});

describe('what c has before the error', () => {
  it('stays: request id, CORS, security, cookies, Vary', async () => {
    const cookie: MiddlewareHandler = async (c, next) => {
      c.header('Set-Cookie', 'a=1', { append: true });
      c.header('Set-Cookie', 'b=2', { append: true });
      c.header('Vary', 'Cookie', { append: true });
      c.header('RateLimit', '"default";r=1');
      await next();
    };
    const error = new NotFoundError({ headers: { 'Set-Cookie': 'c=3' } });
    const all = [cors({ origin: 'https://app.example' }), secureHeaders(), requestId(), cookie];
    // In either order: what is set by `c.header` is elsewhere than what is set on `c.res`.
    for (const middleware of [all, [...all].reverse()]) {
      const response = await throwing(error, ...middleware).request('/', {
        headers: { Origin: 'https://app.example' },
      });
      await problemIn(response, 404);
      expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2', 'c=3']);
      expect(response.headers.get('vary')?.split(', ').sort()).toEqual(['Accept', 'Cookie', 'Origin']);
      expect(response.headers.get('ratelimit')).toBe('"default";r=1');
      expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example');
      expect(response.headers.get('x-request-id')).toMatch(/^[\w-]+$/u);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
    const response = await throwing(error, cookie).request('/');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2', 'c=3']);
    expect(response.headers.get('vary')).toBe('Cookie, Accept');
  });

  const stale = {
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'public, max-age=999',
    'Content-Disposition': 'attachment',
    'Content-Encoding': 'gzip',
    'Content-Language': 'de',
    'Content-Length': '16',
    'Content-Range': 'bytes 0-1/2',
    'Content-Type': 'text/html',
    ETag: '"1"',
    Expires: 'Thu, 01 Jan 2099 00:00:00 GMT',
    'Last-Modified': 'Thu, 01 Jan 1970 00:00:00 GMT',
  };
  const left = ['cache-control', 'content-type', 'vary'];

  it('goes where it describes another answer: set by c.header', async () => {
    const app = new Hono().onError(errorHandler());
    app.get('/', (c) => {
      for (const [name, value] of Object.entries(stale)) c.header(name, value);
      throw new NotFoundError();
    });
    const response = await app.request('/');
    await problemIn(response, 404);
    expect(fieldNames(response)).toEqual(left);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('goes where it describes another answer: on c.res, when the error comes after next()', async () => {
    const app = new Hono().onError(errorHandler());
    app.use(async (_c, next) => {
      await next();
      throw new NotFoundError();
    });
    app.get('/', (c) => c.body('sixteen letters!', 200, stale));
    // Its fields cannot be changed.
    app.get('/fetched', async () => fetch('data:text/plain,sixteen letters!'));
    for (const path of ['/', '/fetched']) {
      const response = await app.request(path);
      await problemIn(response, 404);
      expect(fieldNames(response)).toEqual(left);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('goes though the content of the answer was read already', async () => {
    const app = new Hono().onError(errorHandler());
    app.use(async (c, next) => {
      await next();
      await c.res.text();
      throw new NotFoundError();
    });
    app.get('/', (c) => c.text('read', 200, { ETag: '"1"', 'X-Kept': 'yes' }));
    const response = await app.request('/');
    await problemIn(response, 404);
    expect(fieldNames(response)).toEqual([...left, 'x-kept']);
  });

  it('is no status: c.status before the error does not count', async () => {
    const app = new Hono().onError(errorHandler());
    app.get('/', (c) => {
      c.status(201);
      throw new NotFoundError();
    });
    await problemIn(await app.request('/'), 404);
  });

  it('can be added to by middleware on the way out', async () => {
    const after: MiddlewareHandler = async (c, next) => {
      await next();
      c.header('X-After', String(c.res.status));
    };
    const response = await throwing(new NotFoundError(), after, etag()).request('/');
    await problemIn(response, 404);
    expect(response.headers.get('x-after')).toBe('404');
  });
});

describe('HEAD', () => {
  it('has the header fields and no content', async () => {
    const response = await throwing(new NotFoundError()).request('/', { method: 'HEAD' });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.text()).toBe('');
  });
});

describe('malformed JSON', () => {
  const app = new Hono().onError(errorHandler());
  app.post('/', async (c) => c.json(await c.req.json()));
  app.post('/own', async (c) => {
    await c.req.json();
    return c.json(JSON.parse('{"own": secret') as object);
  });

  it('that c.req.json() refuses is a 400, and not repeated', async () => {
    for (const body of ['{"secret":', '', 'secret']) {
      const problem = await problemIn(await app.request('/', { method: 'POST', body }), 400);
      expect(problem['detail']).toBe('The content is not valid JSON.');
    }
    expect(errors()).toEqual([]);
  });

  it('of the application’s own is a 500', async () => {
    const problem = await problemIn(await app.request('/own', { method: 'POST', body: '{}' }), 500);
    expect(problem).not.toHaveProperty('detail');
    expect(errors()).toHaveLength(1);
  });

  it('is what the application makes of it first', async () => {
    const own = new Hono().onError(errorHandler({ map: () => new NotFoundError() }));
    own.post('/', async (c) => c.json(await c.req.json()));
    await problemIn(await own.request('/', { method: 'POST', body: '{' }), 404);
  });
});

describe('the options', () => {
  it('are told the request and the context, of the application’s own type', async () => {
    const app = new Hono<{ Variables: RequestIdVariables }>();
    app.use(requestId());
    app.onError(
      errorHandler({
        traceId: ({ c }) => c.get('requestId'),
        customize: (problem, { request }) => void (problem['path'] = new URL(request.url).pathname),
      }),
    );
    app.get('/', () => {
      throw new NotFoundError();
    });
    const response = await app.request('/');
    expect(await problemIn(response, 404)).toMatchObject({
      traceId: response.headers.get('x-request-id'),
      path: '/',
    });
  });

  it('cannot break the answer', async () => {
    const failing = (): never => {
      throw new Error('a hook');
    };
    const rejecting = (async () => Promise.reject(new Error('a hook'))) as never;
    const unhandled = vi.fn<() => void>();
    process.on('unhandledRejection', unhandled);
    for (const hook of [failing, rejecting]) {
      const app = new Hono().onError(
        errorHandler({ map: hook, trust: hook, customize: hook, onError: hook, traceId: hook, localize: hook }),
      );
      app.get('/', () => {
        throw new NotFoundError('No item');
      });
      const response = await app.request('/', { headers: { 'Accept-Language': 'de' } });
      expect(await problemIn(response, 404)).toMatchObject({ detail: 'No item' });
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('report an error once a request, and no error that is only returned', async () => {
    const onError = vi.fn<() => void>();
    const app = new Hono().onError(errorHandler({ onError }));
    app.use(async (_c, next) => {
      await next();
      throw new InternalServerError('the second');
    });
    app.get('/', () => {
      throw new InternalServerError('the first');
    });
    await problemIn(await app.request('/'), 500);
    expect(onError).toHaveBeenCalledOnce();
    expect(onError.mock.calls[0]).toMatchObject([{ message: 'the first' }, { status: 500 }, {}]);
  });

  it('map errors, and say whose status is believed', async () => {
    class NotUnique extends Error {}
    const app = new Hono().onError(
      errorHandler({
        map: (error) => (error instanceof NotUnique ? httpError(409, { detail: 'It exists.' }) : undefined),
        trust: (error) => (error as { trusted?: boolean }).trusted === true,
      }),
    );
    app.get('/map', () => {
      throw new NotUnique();
    });
    app.get('/trust', () => {
      throw Object.assign(new Error('secret'), { status: 418, trusted: true });
    });
    expect(await problemIn(await app.request('/map'), 409)).toMatchObject({ detail: 'It exists.' });
    expect(await problemIn(await app.request('/trust'), 418)).not.toHaveProperty('detail');
  });

  it('make a page for who prefers one, and answer everybody else with JSON', async () => {
    const app = new Hono().onError(errorHandler({ html: true }));
    app.get('/', () => {
      throw new NotFoundError('<script>');
    });
    const page = await app.request('/', { headers: { Accept: 'text/html,*/*;q=0.8' } });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await page.text()).toContain('&lt;script&gt;');
    await problemIn(await app.request('/', { headers: { Accept: 'image/png' } }), 404);
  });
});

describe('problem types and vendors’ codes', () => {
  it('are sent as they are', async () => {
    const OutOfCredit = defineProblem({ type: 'https://example.com/credit', title: 'Not enough credit', status: 403 });
    expect(await problemIn(await throwing(new OutOfCredit({ detail: 'It costs 50.' })).request('/'), 403)).toEqual({
      type: 'https://example.com/credit',
      title: 'Not enough credit',
      status: 403,
      detail: 'It costs 50.',
    });
    const vendor = httpError({ code: 530, phrase: 'Origin DNS Error' });
    expect(await problemIn(await throwing(vendor).request('/'), 530)).toMatchObject({ title: 'Origin DNS Error' });
  });
});
