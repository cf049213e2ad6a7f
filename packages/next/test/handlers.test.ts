/** Handlers as a unit test calls them: without Next around them. */
import {
  action,
  defineProblem,
  errorReporter,
  forbidsContent,
  ForbiddenError,
  NotFoundError,
  problem,
  route,
  withProblems,
} from '@codes/next';
import * as notFound from '@codes/next/not-found';
import { NextRequest } from 'next/server.js';
import { afterEach, describe, expect, it, vi } from 'vitest';

const context = { params: Promise.resolve({}) };
const request = (init?: ConstructorParameters<typeof NextRequest>[1]): NextRequest =>
  new NextRequest('http://localhost/items/7?token=secret', init);

afterEach(() => vi.restoreAllMocks());

describe('a handler outside of Next', () => {
  it('answers what it throws', async () => {
    const handler = withProblems(async () => {
      throw new NotFoundError({ detail: 'No item 7.' });
    });
    const response = await handler(request(), context);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ status: 404, detail: 'No item 7.' });
  });

  it('logs what it answers with a 5xx, without the query', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const fault = new Error('connection lost');
    const handler = withProblems(() => Promise.reject(fault));
    expect((await handler(request(), context)).status).toBe(500);
    expect(error.mock.calls).toEqual([['GET /items/7 was answered 500 Internal Server Error:', fault]]);
  });

  it('leaves alone what it does not throw', async () => {
    const response = new Response('fine');
    expect(await withProblems(() => response)(request(), context)).toBe(response);
    expect(await withProblems(() => undefined)(request(), context)).toBeUndefined();
  });

  it('leaves signals to Next, though Object.prototype says otherwise', async () => {
    const signal = Object.assign(new Error('x'), { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' });
    Reflect.set(Object.prototype, 'fallbacks', true);
    try {
      await expect(withProblems(() => Promise.reject(signal), {})(request(), context)).rejects.toBe(signal);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'fallbacks');
    }
  });

  it('needs no request', async () => {
    const handler = withProblems(async () => {
      throw new NotFoundError();
    });
    expect((await handler(undefined as never, undefined)).status).toBe(404);
  });

  it('does not touch a request that nothing went wrong with', async () => {
    const read = vi.fn<(target: object, name: PropertyKey) => unknown>((_, name) =>
      name === 'method' ? 'GET' : fail(name),
    );
    const response = await withProblems(() => new Response('fine'))(
      new Proxy({}, { get: read }) as NextRequest,
      context,
    );
    expect(response.status).toBe(200);
  });

  it('is not asked for what a signal of Next is: that has a digest', async () => {
    const signal = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;replace;/;307;' });
    const wrapped = new Error('wrapped', { cause: signal });
    wrapped.cause = Object.assign(new Error('between', { cause: signal }));
    await expect(withProblems(() => Promise.reject(wrapped))(request(), context)).rejects.toBe(signal);
  });

  it('tells onError of everything, once', async () => {
    const onError = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('onError failed')));
    const handler = withProblems(() => Promise.reject(new ForbiddenError()), { onError });
    expect((await handler(request(), context)).status).toBe(403);
    expect(onError).toHaveBeenCalledTimes(1);
  });
});

function fail(name: PropertyKey): never {
  throw new Error(`${String(name)} was read`);
}

describe('content', () => {
  const json = withProblems(async (asked) => Response.json(await asked.json()));
  const form = withProblems(async (asked) => Response.json([...(await asked.formData())]));
  const post = (body: string, type: string): NextRequest =>
    request({ method: 'POST', body, headers: { 'Content-Type': type } });

  it('that is malformed JSON is a 400 that does not quote it', async () => {
    const response = await json(post('{"token": secret', 'application/json'), context);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: 'The content is not valid JSON.' });
  });

  it('that is JSON is given', async () => {
    expect(await (await json(post('{"a":1}', 'application/json'), context)).json()).toEqual({ a: 1 });
  });

  it('that is no form is a 415, and a malformed one a 400', async () => {
    const refused = await form(post('a', 'text/plain'), context);
    expect(refused.status).toBe(415);
    expect(refused.headers.get('accept')).toBe('multipart/form-data, application/x-www-form-urlencoded');
    expect((await form(post('a', 'multipart/form-data; boundary=x'), context)).status).toBe(400);
    expect((await form(post('a=1', 'application/x-www-form-urlencoded'), context)).status).toBe(200);
  });

  it('that was read before is a fault of ours, and so is JSON of another server', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const twice = withProblems(async (asked) => {
      await asked.text();
      return Response.json(await asked.json());
    });
    expect((await twice(post('{}', 'application/json'), context)).status).toBe(500);
    const other = withProblems(async () => Response.json(await new Response('<html>').json()));
    expect((await other(post('{}', 'application/json'), context)).status).toBe(500);
  });
});

describe('route', () => {
  const items = route({
    GET: () => new Response('items', { headers: { ETag: '"1"' } }),
    POST: () => new Response('made'),
  });

  it('has all methods of Next', () => {
    expect(Object.keys(items)).toEqual(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
  });

  it('refuses those that it was not given, each time anew', async () => {
    for (const _ of [1, 2]) {
      const response = await items.PUT(request({ method: 'PUT' }), context);
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST');
    }
    const none = await route({}).GET(request(), context);
    expect(none.headers.get('allow')).toBe('OPTIONS');
  });

  it('takes HEAD and OPTIONS of its own', async () => {
    const own = route({
      HEAD: () => new Response(null, { status: 204 }),
      OPTIONS: () => new Response(null, { status: 204 }),
    });
    expect((await own.HEAD(request({ method: 'HEAD' }), context)).status).toBe(204);
    expect((await own.GET(request(), context)).headers.get('allow')).toBe('HEAD, OPTIONS');
    expect((await items.OPTIONS(request(), context)).headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST');
  });

  it('answers HEAD by GET, and stops what would have been sent', async () => {
    const cancel = vi.fn<() => void>();
    const stream = route({ GET: () => new Response(new ReadableStream({ cancel }), { headers: { ETag: '"1"' } }) });
    const response = await stream.HEAD(request({ method: 'HEAD' }), context);
    expect(response.body).toBeNull();
    expect(response.headers.get('etag')).toBe('"1"');
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('that is not there is one, too', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const) {
      expect((await notFound[method](request({ method }), context)).status).toBe(404);
    }
  });
});

describe('problem', () => {
  const OutOfCredit = defineProblem({
    type: 'https://example.com/out-of-credit',
    title: 'Not enough credit',
    status: 403,
  });

  it('is made of a status, a type, or an error', async () => {
    expect(await problem(404, { detail: 'No item 7.' }).json()).toMatchObject({ status: 404, detail: 'No item 7.' });
    expect(await problem(OutOfCredit, { detail: 'The balance is 30.' }).json()).toMatchObject({
      type: OutOfCredit.type,
    });
    expect(await problem(new ForbiddenError('No.')).json()).toMatchObject({ status: 403, detail: 'No.' });
  });

  it('follows the options of the wrapper around it', async () => {
    const handler = withProblems(() => problem(404), { traceId: () => 'trace-7' });
    expect(await (await handler(request(), context)).json()).toMatchObject({ traceId: 'trace-7' });
  });
});

describe('action', () => {
  it('gives data, or the problem', async () => {
    const half = action(async (value: number) => {
      if (value % 2 === 1) throw new ForbiddenError({ detail: `${value} is odd.`, extensions: { at: new Date(0) } });
      return value / 2;
    });
    expect(await half(4)).toEqual({ ok: true, data: 2 });
    expect(await half(3)).toEqual({
      ok: false,
      problem: {
        type: 'about:blank',
        title: 'Forbidden',
        status: 403,
        detail: '3 is odd.',
        at: '1970-01-01T00:00:00.000Z',
      },
    });
  });

  it('says nothing of what it does not know, and logs it', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const result = await action(() => Promise.reject(new Error('connection lost')))();
    expect(JSON.stringify(result)).not.toContain('connection');
    expect(error).toHaveBeenCalledOnce();
  });

  it('lets signals of Next pass', async () => {
    const signal = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/;303;' });
    await expect(action(() => Promise.reject(signal))()).rejects.toBe(signal);
  });
});

describe('errorReporter', () => {
  const asked = { path: '/items', method: 'GET', headers: {} };
  const place = {
    routerKind: 'App Router',
    routePath: '/items',
    routeType: 'route',
    revalidateReason: undefined,
  } as const;

  it('is told once of what was answered, and of what escaped', async () => {
    const report = vi.fn<(...args: unknown[]) => void>();
    const onRequestError = errorReporter(report);
    const error = new Error('connection lost');
    await withProblems(() => Promise.reject(error))(request(), { params: Promise.resolve({ id: '7' }) });
    expect(report.mock.calls).toEqual([
      [
        error,
        { path: '/items/7?token=secret', method: 'GET', headers: {} },
        { ...place, routePath: '/items/[id]', problem: expect.objectContaining({ status: 500 }) },
      ],
    ]);
    await onRequestError(error, asked, place);
    await onRequestError(error, asked, place);
    expect(report).toHaveBeenCalledTimes(2);
    await onRequestError(error, { ...asked, headers: {} }, place);
    expect(report).toHaveBeenCalledTimes(3);
    await onRequestError(Object.assign(new Error('x'), { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' }), asked, place);
    expect(report).toHaveBeenCalledTimes(3);
  });

  it('waits for the report, whose failure changes nothing', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    let isTold = false;
    errorReporter(async () => {
      await Promise.resolve();
      isTold = true;
      throw new Error('no such host');
    });
    expect((await withProblems(() => Promise.reject(new Error('a')))(request(), context)).status).toBe(500);
    expect(isTold).toBe(true);
    expect(log).toHaveBeenCalledExactlyOnceWith('The reporter of errors failed:', expect.any(Error));
  });

  it('is not told of a 4xx', async () => {
    const report = vi.fn<() => void>();
    errorReporter(report);
    await withProblems(() => Promise.reject(new NotFoundError()))(request(), context);
    expect(report).not.toHaveBeenCalled();
    expect(forbidsContent(204)).toBe(true);
  });
});
