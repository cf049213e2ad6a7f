/* oxlint-disable vitest/no-conditional-expect -- what has to hold depends on the method */
/* oxlint-disable vitest/expect-expect -- what reads a problem expects it to be one */
import {
  errorHandler,
  methodNotAllowedHandler,
  NotFoundError,
  notFoundHandler,
  problem,
  problemHandlers,
} from '@codes/hono';
import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { LinearRouter } from 'hono/router/linear-router';
import { PatternRouter } from 'hono/router/pattern-router';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { TrieRouter } from 'hono/router/trie-router';
import { describe, expect, it } from 'vitest';
import { problemIn } from './support/problem.ts';

/** What an application allows, by its answer of 405. */
async function allowed(app: Hono, path: string, method: string): Promise<string | null> {
  const response = await app.request(path, { method });
  if (method === 'HEAD') expect([response.status, await response.text()]).toEqual([405, '']);
  else await problemIn(response, 405);
  return response.headers.get('allow');
}

function guarded(app: Hono = new Hono()): Hono {
  return app.use(problemHandlers(app));
}

describe('a path that has routes, but none for the method', () => {
  it('is a 405 with the methods that there are, HEAD with GET', async () => {
    const app = guarded();
    app.get('/items', (c) => c.text(''));
    app.post('/items', (c) => c.text(''));
    app.put('/items', (c) => c.text(''));
    app.delete('/items/:id', (c) => c.text(''));
    app.on('PURGE', '/cache', (c) => c.text(''));
    expect(await allowed(app, '/items', 'PATCH')).toBe('GET, HEAD, POST, PUT');
    expect(await allowed(app, '/items/7', 'GET')).toBe('DELETE');
    expect(await allowed(app, '/items/7', 'HEAD')).toBe('DELETE');
    expect(await allowed(app, '/cache', 'GET')).toBe('PURGE');
    await problemIn(await app.request('/elsewhere', { method: 'DELETE' }), 404);
    expect((await app.request('/items', { method: 'HEAD' })).status).toBe(200);
  });

  it('is found by each router, patterns and optional parts included', async () => {
    const routers = [new RegExpRouter(), new TrieRouter(), new LinearRouter(), new PatternRouter()];
    for (const router of routers) {
      const app = guarded(new Hono({ router: router as never }));
      app.get('/items/:id{[0-9]+}', (c) => c.text(''));
      app.post('/files/*', (c) => c.text(''));
      expect(await allowed(app, '/items/7', 'PUT')).toBe('GET, HEAD');
      expect(await allowed(app, '/files/a/b', 'PUT')).toBe('POST');
      await problemIn(await app.request('/items/seven', { method: 'PUT' }), 404);
    }
  });

  it('is found in routed applications, under base paths, and from the middleware of a part', async () => {
    const part = new Hono()
      .get('/items/:id', (c) => c.text(''))
      .basePath('/v1')
      .post('/orders', (c) => c.text(''));
    const app = guarded();
    app.route('/api', part);
    expect(await allowed(app, '/api/items/7', 'PUT')).toBe('GET, HEAD');
    expect(await allowed(app, '/api/v1/orders', 'PUT')).toBe('POST');
    const based = guarded(new Hono().basePath('/base'));
    based.get('/items', (c) => c.text(''));
    expect(await allowed(based, '/base/items', 'PUT')).toBe('GET, HEAD');

    const inner = new Hono();
    inner.use(methodNotAllowedHandler(inner));
    inner.get('/items/:id', (c) => c.text(''));
    const outer = new Hono().onError(errorHandler()).notFound(notFoundHandler());
    outer.route('/:tenant/api', inner);
    outer.route('/', inner);
    expect(await allowed(outer, '/acme/api/items/7', 'PUT')).toBe('GET, HEAD');
    expect(await allowed(outer, '/items/7', 'PUT')).toBe('GET, HEAD');
    await problemIn(await outer.request('/acme/api/nothing', { method: 'PUT' }), 404);

    const versioned = new Hono().basePath('/v2');
    versioned.use(methodNotAllowedHandler(versioned));
    versioned.get('/items', (c) => c.text(''));
    const both = new Hono().route('/api', versioned);
    expect(await allowed(both, '/api/v2/items', 'PUT')).toBe('GET, HEAD');
  });

  it('keeps what middleware set, and drops what it said of the 404', async () => {
    const app = new Hono();
    app.use(methodNotAllowedHandler(app), cors({ origin: '*' }), etag());
    app.notFound((c) => c.text('404 Not Found', 404, { 'Content-Length': '13', 'Cache-Control': 'max-age=9' }));
    app.get('/', (c) => c.text(''));
    const response = await app.request('/', { method: 'PUT' });
    await problemIn(response, 405);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.has('content-length')).toBe(false);
    expect(response.headers.has('etag')).toBe(false);
  });
});

describe('what is left alone', () => {
  it('OPTIONS, which others answer', async () => {
    const app = guarded();
    app.use(cors());
    app.get('/', (c) => c.text(''));
    expect((await app.request('/', { method: 'OPTIONS' })).status).toBe(204);
    const bare = guarded();
    bare.get('/', (c) => c.text(''));
    const response = await bare.request('/', { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow')]).toEqual([404, null]);
    const own = guarded();
    own.options('/', (c) => c.body(null, 204));
    expect(await allowed(own, '/', 'GET')).toBe('OPTIONS');
  });

  it('a 404 of a route for the method', async () => {
    const app = guarded();
    app.get('/items/:id', (c) => problem(c, 404, { detail: 'No such item.' }));
    app.put('/items/:id', (c) => c.text(''));
    expect(await problemIn(await app.request('/items/7'), 404)).toMatchObject({ detail: 'No such item.' });
  });

  it('a 404 of a route for all methods, but not of middleware, which is one, too', async () => {
    const app = guarded();
    app.get('/a', (c) => c.text(''));
    app.all('/a', (c) => c.notFound());
    app.get('/b', (c) => c.text(''));
    app.use('/b', async (_c, next) => next());
    await problemIn(await app.request('/a', { method: 'PUT' }), 404);
    expect(await allowed(app, '/b', 'PUT')).toBe('GET, HEAD');
  });

  it('a 404 that was thrown', async () => {
    const app = guarded();
    // By its second parameter Hono takes it for middleware.
    const hide: MiddlewareHandler = async (c, next) => {
      if (c.req.query('seen') !== undefined) return next();
      throw new NotFoundError();
    };
    app.use('/hidden', hide);
    app.get('/hidden', (c) => c.text(''));
    await problemIn(await app.request('/hidden', { method: 'PUT' }), 404);
  });

  it('what a mounted application answers', async () => {
    const mounted = new Hono().get('/', (c) => c.text('')).notFound((c) => c.text('its own', 404));
    const app = guarded();
    app.mount('/old', mounted.fetch);
    const response = await app.request('/old', { method: 'PUT' });
    expect([response.status, await response.text()]).toEqual([404, 'its own']);
  });

  it('a mounted application has handlers of its own', async () => {
    const mounted = guarded();
    mounted.get('/items', (c) => c.text(''));
    mounted.get('/throw', () => {
      throw new NotFoundError('inside');
    });
    const app = new Hono();
    app.mount('/new', mounted.fetch);
    expect(await allowed(app, '/new/items', 'PUT')).toBe('GET, HEAD');
    expect(await problemIn(await app.request('/new/throw'), 404)).toMatchObject({ detail: 'inside' });
  });
});

describe('the handlers of a part of an application', () => {
  it('answer what is thrown in it; what is not found is the whole’s', async () => {
    const part = new Hono().onError(errorHandler({ traceId: () => 'part' }));
    part.get('/', () => {
      throw new NotFoundError();
    });
    part.notFound((c) => c.text('never', 404));
    const app = new Hono().onError(errorHandler({ traceId: () => 'whole' }));
    app.notFound(notFoundHandler({ traceId: () => 'not found' }));
    app.get('/', () => {
      throw new NotFoundError();
    });
    app.route('/part', part);
    expect(await problemIn(await app.request('/part'), 404)).toMatchObject({ traceId: 'part' });
    expect(await problemIn(await app.request('/'), 404)).toMatchObject({ traceId: 'whole' });
    expect(await problemIn(await app.request('/part/nothing'), 404)).toMatchObject({ traceId: 'not found' });
  });

  it('may throw on to those of the whole', async () => {
    const part = new Hono().onError((error) => {
      throw error;
    });
    part.get('/', () => {
      throw new NotFoundError('from within');
    });
    const app = new Hono().onError(errorHandler());
    app.route('/part', part);
    expect(await problemIn(await app.request('/part'), 404)).toMatchObject({ detail: 'from within' });
  });
});
