/* oxlint-disable vitest/expect-expect -- what reads a problem expects it to be one */
import { errorHandler, guard, methodNotAllowedHandler, NotFoundError, problemHandlers } from '@codes/hono';
import { type ExecutionContext, Hono } from 'hono';
import { describe, expect, it, vi } from 'vitest';
import { fieldNames, problemIn } from './support/problem.ts';
import { silence } from './support/silence.ts';

const { errors } = silence();

const revoked = Proxy.revocable({}, {});
revoked.revoke();

const thrown: readonly [string, unknown][] = [
  ['a text', 'secret'],
  ['a number', 7],
  ['zero', 0],
  ['a symbol', Symbol('secret')],
  ['nothing', undefined],
  ['null', null],
  ['a frozen object', Object.freeze({ status: 404, message: 'secret' })],
  ['an object without a prototype', Object.create(null)],
  ['a revoked proxy', revoked.proxy],
  [
    'an object whose getters throw',
    Object.defineProperties({}, { message: { get: () => expect.fail() }, status: { get: () => expect.fail() } }),
  ],
];

function throwing(value: unknown, app: Hono = new Hono()): Hono {
  app.get('/sync', () => {
    throw value;
  });
  app.get('/async', async () => {
    await Promise.resolve();
    throw value;
  });
  return app;
}

const get = (path: string): Request => new Request(`http://localhost${path}`);

describe.each(thrown)('%s that is thrown', (_, value) => {
  it('becomes a problem by guard, which Hono lets escape', async () => {
    const app = throwing(value).onError(errorHandler({ traceId: () => 'app' }));
    const bare = async (): Promise<string> => {
      await app.fetch(get('/sync'));
      return 'answered';
    };
    expect(await bare().catch(() => 'escaped')).toBe('escaped');
    for (const path of ['/sync', '/async']) {
      const response = await guard(app)(get(path));
      expect(await problemIn(response, 500)).toEqual({
        type: 'about:blank',
        title: 'Internal Server Error',
        status: 500,
        traceId: 'app',
      });
    }
    expect(errors()).toHaveLength(2);
  });

  it('becomes a problem within the application by the middleware, which keeps what c has', async () => {
    const app = new Hono();
    app.use(problemHandlers(app));
    app.use(async (c, next) => {
      c.header('X-Request-Id', '7');
      await next();
    });
    throwing(value, app);
    for (const path of ['/sync', '/async']) {
      const response = await app.request(path);
      await problemIn(response, 500);
      expect(fieldNames(response)).toContain('x-request-id');
    }
    expect(errors()).toHaveLength(2);
  });
});

describe('guard', () => {
  it('gives back a Response that was thrown', async () => {
    const response = new Response('here', { status: 418 });
    expect(await guard(throwing(response))(get('/sync'))).toBe(response);
    expect(await guard(throwing(response))(get('/async'))).toBe(response);
    const app = new Hono();
    app.use(methodNotAllowedHandler(app));
    const within = await throwing(new Response('here', { status: 418 }), app).request('/sync');
    expect([within.status, await within.text()]).toEqual([418, 'here']);
  });

  it('gives back a Response that was thrown without what described another answer', async () => {
    const app = new Hono();
    app.use(methodNotAllowedHandler(app));
    app.use(async (_c, next) => {
      await next();
      // oxlint-disable-next-line typescript/only-throw-error
      throw new Response('here', { status: 418, headers: { 'X-Own': 'yes' } });
    });
    app.get('/', (c) => c.text('sixteen letters!', 200, { 'Content-Length': '16', ETag: '"1"', 'X-Kept': 'yes' }));
    const response = await app.request('/');
    expect([response.status, await response.text()]).toEqual([418, 'here']);
    expect(fieldNames(response)).toEqual(['content-type', 'x-kept', 'x-own']);
  });

  it('answers with a problem instead of a Response that cannot be sent', async () => {
    const read = new Response('secret');
    await read.text();
    for (const response of [read, Response.error()]) {
      const app = new Hono();
      app.use(methodNotAllowedHandler(app));
      await problemIn(await throwing(response, app).request('/sync'), 500);
    }
  });

  it('answers what an error handler throws', async () => {
    const app = throwing(new Error('secret')).onError(() => {
      throw new NotFoundError('from the handler');
    });
    expect(await problemIn(await guard(app)(get('/sync')), 404)).toMatchObject({ detail: 'from the handler' });
  });

  it('has options of its own, or those of the application, and tells them the context', async () => {
    const app = throwing('secret').onError(errorHandler({ traceId: ({ c }) => String((c.env as { id: number }).id) }));
    const context = {
      waitUntil: vi.fn<() => void>(),
      passThroughOnException: vi.fn<() => void>(),
      props: {},
    } as unknown as ExecutionContext;
    expect(await problemIn(await guard(app)(get('/sync'), { id: 7 }, context), 500)).toMatchObject({ traceId: '7' });
    const own = guard(app, { traceId: ({ request, c }) => `${request.url} ${String(c.executionCtx === context)}` });
    expect(await problemIn(await own(get('/sync'), {}, context), 500)).toMatchObject({
      traceId: 'http://localhost/sync true',
    });
  });

  it('passes on what an application answers, in its own time', async () => {
    const app = new Hono().get('/', (c) => c.text('here'));
    expect(guard(app)(get('/'))).toBeInstanceOf(Response);
    expect((await guard(app)(get('/nothing'))).status).toBe(404);
  });

  it('answers HEAD without content', async () => {
    const response = await guard(throwing('secret'))(new Request('http://localhost/sync', { method: 'HEAD' }));
    expect([response.status, await response.text()]).toEqual([500, '']);
  });
});
