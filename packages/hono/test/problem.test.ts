import {
  defineProblem,
  errorHandler,
  httpError,
  methodNotAllowedHandler,
  notFoundHandler,
  problem,
  problemHandlers,
} from '@codes/hono';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { requestId } from 'hono/request-id';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { fieldNames, problemIn } from './support/problem.ts';
import { silence } from './support/silence.ts';

const { errors } = silence();

const OutOfCredit = defineProblem({
  type: 'https://example.com/credit',
  title: 'Not enough credit',
  status: 403,
  extensions: z.object({ balance: z.number() }),
});

describe('problem', () => {
  it('answers by status, by problem type, and by an error', async () => {
    const app = new Hono();
    app.get('/status', (c) => problem(c, 404, { detail: 'No such item.', extensions: { item: 7 } }));
    app.get('/text', (c) => problem(c, 404, 'No such item.'));
    app.get('/type', (c) => problem(c, OutOfCredit, { balance: 30 }, { detail: 'It costs 50.' }));
    app.get('/error', (c) => problem(c, httpError({ code: 530, phrase: 'Origin DNS Error' }, { stack: false })));
    expect(await problemIn(await app.request('/status'), 404)).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'No such item.',
      item: 7,
    });
    expect(await problemIn(await app.request('/text'), 404)).toMatchObject({ detail: 'No such item.' });
    expect(await problemIn(await app.request('/type'), 403)).toEqual({
      type: 'https://example.com/credit',
      title: 'Not enough credit',
      status: 403,
      detail: 'It costs 50.',
      balance: 30,
    });
    expect(await problemIn(await app.request('/error'), 530)).toMatchObject({ title: 'Origin DNS Error' });
    expect(errors()).toEqual([]);
  });

  it('has the header fields of its status, and keeps those of c but for stale ones', async () => {
    const app = new Hono();
    app.use('/all', requestId(), cors({ origin: 'https://app.example' }));
    for (const path of ['/alone', '/all']) {
      app.get(path, (c) => {
        c.header('ETag', '"1"');
        c.header('Set-Cookie', 'a=1');
        c.header('Content-Length', '3');
        c.status(201);
        return problem(c, 401, { challenges: [{ scheme: 'Bearer' }], headers: { 'Set-Cookie': 'b=2' } });
      });
    }
    const alone = await app.request('/alone');
    await problemIn(alone, 401);
    const names = ['cache-control', 'content-type', 'set-cookie', 'vary', 'www-authenticate'];
    expect([...new Set(fieldNames(alone))]).toEqual(names);
    expect(alone.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const all = await app.request('/all', { headers: { Origin: 'https://app.example' } });
    await problemIn(all, 401);
    expect([...new Set(fieldNames(all))]).toEqual(['access-control-allow-origin', ...names, 'x-request-id'].sort());
    expect(all.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(all.headers.get('vary')?.split(', ').sort()).toEqual(['Accept', 'Origin']);
  });

  it('takes the place of a response that is there already', async () => {
    const app = new Hono();
    app.use('/assigned', async (c, next) => {
      await next();
      c.res = problem(c, 410);
    });
    // Hono itself would ignore it.
    app.use('/returned', async (c, next) => {
      await next();
      return problem(c, 410);
    });
    app.get('*', (c) => c.text('here', 200, { ETag: '"1"', 'X-Kept': 'yes', 'Cache-Control': 'public' }));
    for (const path of ['/assigned', '/returned']) {
      const response = await app.request(path);
      await problemIn(response, 410);
      expect(fieldNames(response)).toEqual(['cache-control', 'content-type', 'vary', 'x-kept']);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('leaves c as it was where it had nothing, so that another answer can be given', async () => {
    const app = new Hono();
    app.get('/', (c) => {
      problem(c, 404);
      return c.json({ found: true });
    });
    const response = await app.request('/');
    expect([response.status, await response.json()]).toEqual([200, { found: true }]);
    expect(fieldNames(response)).toEqual(['content-type']);
  });

  it('is not reported, but for a 401 that could not be sent without a challenge', async () => {
    const onError = vi.fn<() => void>();
    const app = new Hono();
    app.use(problemHandlers(app, { onError }));
    app.get('/', (c) => problem(c, 503));
    app.get('/401', (c) => problem(c, 401, { challenges: [] }));
    await problemIn(await app.request('/'), 503);
    expect(onError).not.toHaveBeenCalled();
    await problemIn(await app.request('/401'), 500);
    expect(onError).toHaveBeenCalledOnce();
  });

  it('refuses a status that is none of an error', async () => {
    const app = new Hono().onError(errorHandler());
    app.get('/', (c) => problem(c, 204 as 404));
    await problemIn(await app.request('/'), 500);
    expect(errors()[0]?.[1]).toBeInstanceOf(RangeError);
  });
});

describe('the options of an application', () => {
  it('are those of its error handler for problem and the other handlers, where the middleware is there', async () => {
    const app = new Hono();
    app.use(methodNotAllowedHandler(app));
    app.notFound(notFoundHandler());
    app.get('/', (c) => problem(c, 404));
    // As late as may be.
    app.onError(errorHandler({ traceId: () => 'app' }));
    expect(await problemIn(await app.request('/'), 404)).toMatchObject({ traceId: 'app' });
    expect(await problemIn(await app.request('/nothing'), 404)).toMatchObject({ traceId: 'app' });
    expect(await problemIn(await app.request('/', { method: 'PUT' }), 405)).toMatchObject({ traceId: 'app' });
  });

  it('are those of a part that has some, and of the whole where it has none', async () => {
    const app = new Hono();
    app.use(problemHandlers(app, { traceId: () => 'whole' }));
    const own = new Hono();
    own.use(problemHandlers(own, { traceId: () => 'part' }));
    own.get('/', (c) => problem(c, 404));
    const none = new Hono();
    none.use(methodNotAllowedHandler(none));
    none.get('/', (c) => problem(c, 404));
    app.route('/own', own).route('/none', none);
    expect(await problemIn(await app.request('/own'), 404)).toMatchObject({ traceId: 'part' });
    expect(await problemIn(await app.request('/none'), 404)).toMatchObject({ traceId: 'whole' });
  });

  it('are none without it', async () => {
    const app = new Hono().onError(errorHandler({ traceId: () => 'app' }));
    app.get('/', (c) => problem(c, 404));
    expect(await problemIn(await app.request('/'), 404)).not.toHaveProperty('traceId');
  });
});
