/* oxlint-disable vitest/expect-expect -- what reads a problem expects it to be one */
import { errorHandler, type HonoProblemOptions, httpError } from '@codes/hono';
import { Hono, type MiddlewareHandler } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { bearerAuth } from 'hono/bearer-auth';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { jwt } from 'hono/jwt';
import { timeout } from 'hono/timeout';
import { describe, expect, it } from 'vitest';
import { fieldNames, problemIn } from './support/problem.ts';
import { silence } from './support/silence.ts';

const { errors } = silence();

async function answer(thrown: unknown, options?: HonoProblemOptions): Promise<Response> {
  const app = new Hono().onError(errorHandler(options));
  app.get('/', () => {
    throw thrown;
  });
  return app.request('/');
}

async function refusal(middleware: MiddlewareHandler, init?: RequestInit): Promise<Response> {
  const app = new Hono().onError(errorHandler());
  app.use(middleware);
  app.all('/', (c) => c.text('secret'));
  return app.request('/', init);
}

describe('the middleware of Hono', () => {
  it('bearerAuth, basicAuth and jwt keep their challenges', async () => {
    const bearer = await refusal(bearerAuth({ token: 'secret', realm: 'api' }));
    expect(await problemIn(bearer, 401)).toEqual({ type: 'about:blank', title: 'Unauthorized', status: 401 });
    expect(bearer.headers.get('www-authenticate')).toBe('Bearer realm="api"');
    const wrong = await refusal(bearerAuth({ token: 'secret' }), { headers: { Authorization: 'Bearer guess' } });
    await problemIn(wrong, 401);
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    const malformed = await refusal(bearerAuth({ token: 'secret' }), { headers: { Authorization: 'Bearer ???' } });
    await problemIn(malformed, 400);
    expect(malformed.headers.get('www-authenticate')).toBe('Bearer error="invalid_request"');
    const basic = await refusal(basicAuth({ username: 'a', password: 'secret' }));
    await problemIn(basic, 401);
    expect(basic.headers.get('www-authenticate')).toMatch(/^Basic realm="/u);
    const token = await refusal(jwt({ secret: 'secret', alg: 'HS256' }), {
      headers: { Authorization: 'Bearer a.b.c' },
    });
    await problemIn(token, 401);
    expect(token.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  it('csrf and bodyLimit answer with problems', async () => {
    const form = { method: 'POST', body: 'a=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
    await problemIn(await refusal(csrf(), form), 403);
    const problem = await problemIn(await refusal(bodyLimit({ maxSize: 2 }), { method: 'POST', body: 'abc' }), 413);
    expect(problem['title']).toBe('Content Too Large');
  });

  it('timeout throws one exception for all, as often as need be', async () => {
    const app = new Hono().onError(errorHandler());
    app.use(timeout(1));
    app.get('/', async (c) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return c.text('late');
    });
    for (let time = 0; time < 3; time += 1) {
      expect(await problemIn(await app.request('/'), 504)).not.toHaveProperty('detail');
    }
    expect(errors()).toHaveLength(3);
  });
});

describe('an HTTPException', () => {
  it('has the message of a 4xx as its detail, and that of a 5xx never', async () => {
    expect(await problemIn(await answer(new HTTPException(409, { message: 'It exists.' })), 409)).toMatchObject({
      detail: 'It exists.',
    });
    expect(await problemIn(await answer(new HTTPException(503, { message: 'secret' })), 503)).not.toHaveProperty(
      'detail',
    );
    // The title says so already.
    expect(await problemIn(await answer(new HTTPException(404, { message: 'Not Found' })), 404)).not.toHaveProperty(
      'detail',
    );
    const long = await problemIn(await answer(new HTTPException(400, { message: 'x'.repeat(1e5) })), 400);
    expect(String(long['detail'])).toHaveLength(1000);
  });

  it.each([0, 100, 101, 199, 200, 204, 205, 302, 304, 399, 600, 999, -1, 404.5, Number.NaN, '404', null])(
    'with the status %s, which is none of an error, is a 500',
    async (status) => {
      const exception = new HTTPException(500, { message: 'secret' });
      Object.assign(exception, { status });
      expect(await problemIn(await answer(exception), 500)).not.toHaveProperty('detail');
      const res = new HTTPException(500, { res: new Response('secret', { headers: { Location: '/secret' } }) });
      Object.assign(res, { status });
      const response = await answer(res);
      await problemIn(response, 500);
      expect(response.headers.has('location')).toBe(false);
    },
  );

  it('with a status beyond IANA’s keeps it', async () => {
    expect(await problemIn(await answer(new HTTPException(499 as never)), 499)).toMatchObject({ title: 'Bad Request' });
  });

  it('keeps the header fields of its response, as far as they are about the error', async () => {
    const headers = new Headers({
      'Cache-Control': 'max-age=5',
      'Content-Encoding': 'gzip',
      'Content-Length': '3',
      'Content-Type': 'text/html',
      Connection: 'close',
      Date: 'x',
      ETag: '"1"',
      'Last-Modified': 'x',
      'Retry-After': '7',
      Server: 'internal',
      'Transfer-Encoding': 'chunked',
      Vary: 'Cookie',
      'X-Reason': 'quota',
    });
    headers.append('Set-Cookie', 'secret=1');
    const response = await answer(new HTTPException(429, { res: new Response('secret', { headers }) }));
    await problemIn(response, 429);
    expect(fieldNames(response)).toEqual(['cache-control', 'content-type', 'retry-after', 'vary', 'x-reason']);
    // 429 may not be stored at all (RFC 6585, Section 4).
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('vary')).toBe('Cookie, Accept');
  });

  it('can be thrown twice, with a response whose content was read', async () => {
    const res = new Response('secret', { headers: { 'WWW-Authenticate': 'Bearer' } });
    const exception = new HTTPException(401, { res });
    await problemIn(await answer(exception), 401);
    await problemIn(await answer(exception), 401);
    await res.text();
    const response = await answer(exception);
    await problemIn(response, 401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('that only follows the protocol is one, too', async () => {
    const error = (response: () => Response): Error => Object.assign(new Error('secret'), { getResponse: response });
    const own = error(() => new Response('secret', { status: 418, headers: { 'X-Own': 'yes' } }));
    const response = await answer(own);
    await problemIn(response, 418);
    expect(response.headers.get('x-own')).toBe('yes');
    await problemIn(await answer(error(() => new Response('secret'))), 500);
    const failing = error(() => {
      throw new TypeError('disturbed or locked');
    });
    await problemIn(await answer(failing), 500);
    const hostile = Object.defineProperty(
      error(() => new Response()),
      'status',
      {
        get: () => {
          throw new Error('secret');
        },
      },
    );
    await problemIn(await answer(hostile), 500);
  });

  it('is believed by default, not where the application says so, and is mapped first', async () => {
    const exception = new HTTPException(409, { message: 'It exists.' });
    const failing = (): never => {
      throw new Error('a hook');
    };
    for (const map of [failing, () => undefined, (async () => Promise.reject(new Error('a hook'))) as never]) {
      await problemIn(await answer(exception, { map }), 409);
    }
    await problemIn(await answer(exception, { map: () => httpError(410) }), 410);
    await problemIn(await answer(exception, { trust: () => false }), 500);
    await problemIn(await answer(exception, { trust: () => true }), 409);
    await problemIn(
      await answer(exception, {
        trust: () => {
          throw exception;
        },
      }),
      500,
    );
  });
});

describe('the response of an exception', () => {
  const html = (status = 403): HTTPException =>
    new HTTPException(status as 403, {
      res: new Response('<p>Forbidden</p>', { headers: { 'Content-Type': 'text/html', 'X-Own': 'yes' } }),
    });

  it('is kept where the application says so, as often as it is thrown', async () => {
    const exception = html();
    for (let time = 0; time < 3; time += 1) {
      const response = await answer(exception, { keepResponse: true });
      expect([response.status, response.headers.get('content-type')]).toEqual([403, 'text/html']);
      expect(response.headers.get('x-own')).toBe('yes');
      expect(await response.text()).toBe('<p>Forbidden</p>');
    }
    const redirect = new HTTPException(302 as never, { res: new Response(null, { headers: { Location: '/login' } }) });
    const response = await answer(redirect, { keepResponse: ({ status }) => (status ?? 500) < 400 });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/login']);
  });

  it('keeps what c has, but for what describes another answer', async () => {
    const app = new Hono().onError(errorHandler({ keepResponse: true }));
    app.get('/', (c) => {
      c.header('ETag', '"1"');
      c.header('X-Request-Id', '7');
      throw html();
    });
    const response = await app.request('/');
    expect(fieldNames(response)).toEqual(['content-type', 'x-own', 'x-request-id']);
  });

  it('gives way to the problem where the application does not say so, or cannot', async () => {
    await problemIn(await answer(html(), { keepResponse: false }), 403);
    await problemIn(await answer(html(), { keepResponse: () => false }), 403);
    const failing = (): never => {
      throw new Error('a hook');
    };
    await problemIn(await answer(html(), { keepResponse: failing }), 403);
    await problemIn(await answer(new HTTPException(403), { keepResponse: true }), 403);
  });

  it('gives way to the problem where only Object.prototype says so', async () => {
    Reflect.set(Object.prototype, 'keepResponse', true);
    try {
      await problemIn(await answer(html(), {}), 403);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'keepResponse');
    }
  });

  it('gives way to the problem where it cannot be sent', async () => {
    const read = html();
    await read.res?.text();
    await problemIn(await answer(read, { keepResponse: true }), 403);
    await problemIn(await answer(html(999), { keepResponse: true }), 500);
    await problemIn(await answer(html(204), { keepResponse: true }), 500);
  });
});
