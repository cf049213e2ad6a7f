import { methodNotAllowedHandler, notFoundHandler, problemHandlers } from '@codes/express';
import { type Router } from 'express';
import { describe, expect, it } from 'vitest';
import { frameworks } from './support/frameworks.ts';
import { answerTo, valuesOf } from './support/raw.ts';
import { serve } from './support/server.ts';

const done = (_request: unknown, response: { end: (text: string) => unknown }): unknown => response.end('done');

describe.each(frameworks)('methodNotAllowedHandler on %s', (_, express) => {
  /** The methods that a path is said to take; the status where it is no 405. */
  async function allowed(prepare: (app: ReturnType<typeof express>) => void, ...paths: string[]): Promise<unknown[]> {
    const app = express();
    prepare(app);
    app.use(problemHandlers(app));
    const { port } = await serve(app);
    const answers = paths.map(async (path) => {
      const answer = await answerTo(port, 'DELETE', path);
      const [allow] = valuesOf(answer, 'allow');
      expect(allow !== undefined).toBe(answer.status === 405);
      return allow ?? answer.status;
    });
    return Promise.all(answers);
  }

  it('answers 405 with the methods, sorted, once each, HEAD with GET', async () => {
    const prepare = (app: Router): void => {
      app.put('/items', done);
      app.get('/items', done);
      app.get('/items', done);
      app.post('/forms', done);
      app.head('/heads', done);
    };
    expect(await allowed(prepare as never, '/items', '/forms', '/heads', '/none')).toEqual([
      'GET, HEAD, PUT',
      'POST',
      'HEAD',
      404,
    ]);
  });

  it('answers with problem details that no cache keeps', async () => {
    const app = express();
    app.get('/items', done);
    app.use(problemHandlers(app));
    const { get } = await serve(app);
    const response = await get('/items', { method: 'POST' });
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ type: 'about:blank', title: 'Method Not Allowed', status: 405 });
  });

  it('sees parameters, and collects over all routes that match', async () => {
    const prepare = (app: Router): void => {
      app.get('/items/:id', done);
      app.patch('/items/new', done);
    };
    expect(await allowed(prepare as never, '/items/7', '/items/new', '/items/7/parts')).toEqual([
      'GET, HEAD',
      'GET, HEAD, PATCH',
      404,
    ]);
  });

  it('sees routers in routers, with parameters in their paths', async () => {
    const parts = express.Router({ mergeParams: true });
    parts.get('/', done);
    parts.route('/:part').put(done).get(done);
    const items = express.Router();
    items.use('/:id/parts', parts);
    items.post('/', done);
    const prepare = (app: Router): void => void app.use('/items', items);
    expect(
      await allowed(prepare as never, '/items', '/items/', '/items/7/parts', '/items/7/parts/2', '/items/7'),
    ).toEqual(['POST', 'POST', 'GET, HEAD', 'GET, HEAD, PUT', 404]);
  });

  it('sees routers at several paths and at regular expressions', async () => {
    const router = express.Router();
    router.get('/list', done);
    const prepare = (app: Router): void => {
      app.use(['/a', '/b'], router);
      app.use(/^\/v\d+/, router);
      app.post([/^\/x\d$/, '/y'], done);
    };
    expect(await allowed(prepare as never, '/a/list', '/b/list', '/v12/list', '/c/list', '/x1', '/y')).toEqual([
      'GET, HEAD',
      'GET, HEAD',
      'GET, HEAD',
      404,
      'POST',
      'POST',
    ]);
  });

  it('follows strict and case-sensitive routing, each router its own', async () => {
    const strict = express.Router({ strict: true, caseSensitive: true });
    strict.get('/List', done);
    const loose = express.Router();
    loose.get('/List', done);
    const prepare = (app: Router): void => {
      app.use('/strict', strict);
      app.use('/loose', loose);
    };
    expect(
      await allowed(prepare as never, '/strict/List', '/strict/list', '/strict/List/', '/loose/list', '/loose/List/'),
    ).toEqual(['GET, HEAD', 404, 404, 'GET, HEAD', 'GET, HEAD']);
  });

  it('takes a route for all methods as none that refuses one', async () => {
    const prepare = (app: Router): void => {
      app.all('/all', (_request, _response, next) => next());
      app.get('/all', done);
      const router = express.Router();
      router.all('/all', (_request, _response, next) => next());
      router.get('/all', done);
      app.use('/routed', router);
    };
    expect(await allowed(prepare as never, '/all', '/routed/all')).toEqual([404, 404]);
  });

  it('takes no other middleware for a router', async () => {
    const connect = Object.assign((_request: unknown, _response: unknown, next: () => void) => next(), {
      stack: [{ route: '/old', handle: done }],
    });
    const prepare = (app: Router): void => void app.use(connect as never);
    expect(await allowed(prepare as never, '/old', '/new')).toEqual([404, 404]);
  });

  it('leaves a request alone whose route passed it on', async () => {
    const prepare = (app: Router): void => void app.delete('/passed', (_request, _response, next) => next());
    expect(await allowed(prepare as never, '/passed')).toEqual([404]);
  });

  it('leaves the error of a malformed path as it is', async () => {
    const prepare = (app: Router): void => void app.get('/items/:id', done);
    expect(await allowed(prepare as never, '/items/%ff', '/%zz')).toEqual([400, 404]);
  });

  it('answers a method that Node knows and no route has', async () => {
    const app = express();
    app.get('/items', done);
    app.use(problemHandlers(app));
    const { port } = await serve(app);
    for (const method of ['PROPFIND', 'PURGE', 'QUERY', 'TRACE']) {
      const answer = await answerTo(port, method, '/items');
      expect([answer.status, valuesOf(answer, 'allow')]).toEqual([405, ['GET, HEAD']]);
    }
  });

  it('answers HEAD where only others are, and lets GET answer it', async () => {
    const app = express();
    app.get('/items', done);
    app.get('/passed', (_request, _response, next) => next());
    app.post('/forms', done);
    app.use(problemHandlers(app));
    const { port } = await serve(app);
    expect((await answerTo(port, 'HEAD', '/items')).status).toBe(200);
    expect((await answerTo(port, 'HEAD', '/passed')).status).toBe(404);
    const refused = await answerTo(port, 'HEAD', '/forms');
    expect([refused.status, valuesOf(refused, 'allow'), refused.body]).toEqual([405, ['POST'], '']);
  });

  it('leaves OPTIONS to Express, and answers it where there is no path', async () => {
    const router = express.Router();
    router.get('/list', done);
    router.use(notFoundHandler());
    const app = express();
    app.post('/items', done);
    app.use('/routed', router);
    app.all('/all', (_request, _response, next) => next());
    app.all('/some', (_request, _response, next) => next());
    app.get('/some', done);
    app.options('/own', (_request, response) => void response.set('Allow', 'GET').end());
    app.use(problemHandlers(app));
    const { port } = await serve(app);
    const items = await answerTo(port, 'OPTIONS', '/items');
    expect([items.status, valuesOf(items, 'allow')]).toEqual([200, ['POST']]);
    const own = await answerTo(port, 'OPTIONS', '/own');
    expect([own.status, valuesOf(own, 'allow')]).toEqual([200, ['GET']]);
    const routed = await answerTo(port, 'OPTIONS', '/routed/list');
    expect([routed.status, valuesOf(routed, 'allow').map((value) => value.replaceAll(' ', ''))]).toEqual([
      200,
      ['GET,HEAD'],
    ]);
    expect((await answerTo(port, 'OPTIONS', '/none')).status).toBe(404);
    expect((await answerTo(port, 'OPTIONS', '/routed/none')).status).toBe(404);
    const all = await answerTo(port, 'OPTIONS', '/all');
    expect([all.status, valuesOf(all, 'content-type')]).toEqual([404, ['application/problem+json']]);
    expect((await answerTo(port, 'OPTIONS', '/some')).status).toBe(200);
    expect((await answerTo(port, 'OPTIONS', '*')).status).toBe(404);
  });

  it('serves a router by itself, and an application below a path', async () => {
    const router = express.Router();
    router.get('/list', done);
    router.use(methodNotAllowedHandler(router));
    const app = express();
    app.use('/routed', router);
    app.get('/api/items', done);
    app.use('/api', methodNotAllowedHandler(app));
    const { port } = await serve(app);
    const routed = await answerTo(port, 'POST', '/routed/list');
    expect([routed.status, valuesOf(routed, 'allow')]).toEqual([405, ['GET, HEAD']]);
    const items = await answerTo(port, 'POST', '/api/items');
    expect([items.status, valuesOf(items, 'allow')]).toEqual([405, ['GET, HEAD']]);
  });

  it('serves an application that is mounted, by its own handlers', async () => {
    const inner = express();
    inner.get('/list', done);
    inner.use(problemHandlers(inner));
    const app = express();
    app.use('/inner/:id', inner);
    app.use(problemHandlers(app));
    const { port } = await serve(app);
    const list = await answerTo(port, 'POST', '/inner/7/list');
    expect([list.status, valuesOf(list, 'allow')]).toEqual([405, ['GET, HEAD']]);
    expect((await answerTo(port, 'OPTIONS', '/inner/7/list')).status).toBe(200);
    expect((await answerTo(port, 'POST', '/inner/7/none')).status).toBe(404);
  });
});
