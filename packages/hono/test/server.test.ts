/* oxlint-disable vitest/no-conditional-expect -- what has to hold depends on the version */
import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import {
  created,
  guard,
  InternalServerError,
  noContent,
  NotFoundError,
  problem,
  problemHandlers,
  resetContent,
  seeOther,
  UpgradeRequiredError,
} from '@codes/hono';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { requestId } from 'hono/request-id';
import { stream, streamSSE } from 'hono/streaming';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { validProblem } from './support/problem.ts';
import { type Answer, type Running, serve, serveHttp2 } from './support/server.ts';
import { silence } from './support/silence.ts';

const { errors } = silence();
const onError = vi.fn<(error: unknown) => void>();

const app = new Hono();
app.use('/with/*', requestId(), cors({ origin: '*' }));
app.use(problemHandlers(app, { onError }));
app.use('/after', async (_c, next) => {
  await next();
  throw new NotFoundError('after');
});
app.get('/after', (c) => c.body('sixteen letters!', 200, { 'Content-Length': '16', ETag: '"1"' }));
for (const prefix of ['', '/with']) {
  app.get(`${prefix}/throw`, () => {
    throw new NotFoundError('thrown, ü');
  });
  app.get(`${prefix}/return`, (c) => problem(c, 404, { detail: 'returned, ü' }));
  app.get(`${prefix}/text`, () => {
    // oxlint-disable-next-line typescript/only-throw-error
    throw 'secret';
  });
}
app.get('/created', (c) => created(c, '/items/ü', { id: 1 }));
app.get('/none', (c) => noContent(c));
app.get('/reset', (c) => resetContent(c));
app.get('/elsewhere', (c) => seeOther(c, '/é b'));
app.get('/upgrade', (c) => {
  c.header('Connection', 'keep-alive');
  throw new UpgradeRequiredError({ upgrade: 'HTTP/3.0' });
});
app.get('/fields', () => {
  const headers = {
    'Retry-After': 5,
    'X-Bad': 'a\r\nb: c',
    'X-Wide': 'ı',
    'Transfer-Encoding': 'chunked',
    Connection: 'close',
  };
  throw new NotFoundError({ headers: { ...headers, 'Content-Length': '1', 'X-Good': 'yes' } });
});
// On Node the server has a class of its own for responses, and fetch the platform's.
app.get('/response', async () => {
  throw await fetch('data:text/plain,fetched');
});
app.post('/json', async (c) => c.json(await c.req.json()));
app.get('/stream', (c) =>
  stream(c, async (out) => {
    await out.write('the beginning');
    throw new InternalServerError('secret');
  }),
);
app.get('/sse', (c) =>
  streamSSE(c, async (out) => {
    await out.writeSSE({ data: 'the beginning' });
    throw new InternalServerError('secret');
  }),
);
app.get('/sse/before', (c) => {
  streamSSE(c, async () => undefined);
  throw new NotFoundError('before it was returned');
});
app.get('/broken', (c) =>
  c.body(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('the beginning'));
        setTimeout(() => {
          controller.error(new Error('secret'));
        }, 10);
      },
    }),
  ),
);

describe.each([
  ['HTTP/1.1', serve],
  ['HTTP/2', serveHttp2],
] as const)('over %s', (version, start) => {
  let server: Running;
  beforeAll(async () => {
    server = await start(guard(app));
  });
  afterAll(async () => server.close());

  async function problemAt(
    path: string,
    status: number,
    method = 'GET',
  ): Promise<Answer & { problem: Record<string, unknown> }> {
    const answer = await server.send(path, { method });
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/problem+json']);
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(answer.body)));
    return { ...answer, problem: validProblem(answer.body, status) };
  }

  it('problems are as long as they say, thrown or returned', async () => {
    for (const prefix of ['', '/with']) {
      expect((await problemAt(`${prefix}/throw`, 404)).problem).toMatchObject({ detail: 'thrown, ü' });
      expect((await problemAt(`${prefix}/return`, 404)).problem).toMatchObject({ detail: 'returned, ü' });
      await problemAt(`${prefix}/text`, 500);
      await problemAt(`${prefix}/nothing`, 404);
      expect((await problemAt(`${prefix}/throw`, 405, 'DELETE')).headers.allow).toBe('GET, HEAD');
    }
    const { headers } = await problemAt('/with/throw', 404);
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
    expect(headers).toHaveProperty('x-request-id');
  });

  it('nothing is left of an answer that came before the error', async () => {
    const { headers } = await problemAt('/after', 404);
    expect(headers.etag).toBeUndefined();
  });

  it('HEAD has the header fields alone', async () => {
    for (const path of ['/throw', '/return', '/with/throw', '/text']) {
      const { status, headers, body } = await server.send(path, { method: 'HEAD' });
      expect([status, headers['content-type'], body]).toEqual([
        path === '/text' ? 500 : 404,
        'application/problem+json',
        '',
      ]);
    }
  });

  it('responders are what they promise', async () => {
    const made = await server.send('/created');
    expect([made.status, made.headers.location, made.body]).toEqual([201, '/items/%C3%BC', '{"id":1}']);
    const none = await server.send('/none');
    expect([none.status, none.headers['content-length'], none.headers['content-type'], none.body]).toEqual([
      204,
      undefined,
      undefined,
      '',
    ]);
    const reset = await server.send('/reset');
    expect([reset.status, reset.headers['content-length'], reset.headers['content-type'], reset.body]).toEqual([
      205,
      '0',
      undefined,
      '',
    ]);
    expect((await server.send('/elsewhere')).headers.location).toBe('/%C3%A9%20b');
  });

  it('fields of the connection are named in HTTP/1.1, and left out after it', async () => {
    const { headers } = await problemAt('/upgrade', 426);
    if (version === 'HTTP/1.1') expect(headers).toMatchObject({ upgrade: 'HTTP/3.0', connection: 'upgrade' });
    else expect([headers.upgrade, headers.connection]).toEqual([undefined, undefined]);
    await problemAt('/sse/before', 404);
  });

  it('illegal fields and those of the framing are left out', async () => {
    const { headers } = await problemAt('/fields', 404);
    expect(headers).toMatchObject({ 'retry-after': '5', 'x-good': 'yes' });
    expect(Object.keys(headers).filter((name) => ['b', 'x-bad', 'x-wide', 'transfer-encoding'].includes(name))).toEqual(
      [],
    );
  });

  it('a response that is thrown is the answer', async () => {
    const { status, headers, body } = await server.send('/response');
    expect([status, headers['content-type'], body]).toEqual([200, 'text/plain', 'fetched']);
  });

  it('malformed JSON is a 400', async () => {
    const answer = await server.send('/json', {
      method: 'POST',
      body: '{"secret":',
      headers: { 'content-type': 'application/json' },
    });
    expect(validProblem(answer.body, 400)).toMatchObject({ detail: 'The content is not valid JSON.' });
  });

  it('an error within a stream ends it: nothing is written of it, nor a second answer', async () => {
    const streamed = await server.send('/stream');
    expect([streamed.status, streamed.body]).toEqual([200, 'the beginning']);
    // Hono gives its events fields of the connection, which Node refuses in HTTP/2.
    if (version === 'HTTP/1.1') expect((await server.send('/sse')).body).toBe('data: the beginning\n\n');
    await expect(server.send('/broken')).rejects.toThrow(/aborted|closed|canceled|error/iu);
    await problemAt('/throw', 404);
  });
});

function deferred<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe('a client that goes', () => {
  it('is not answered, and what it broke is not reported', async () => {
    onError.mockClear();
    let reached = deferred<void>();
    let done = deferred<unknown>();
    const waiting = new Hono();
    waiting.use(problemHandlers(waiting, { onError }));
    waiting.post('/', async (c) => {
      reached.resolve();
      try {
        return c.text(await c.req.text());
      } catch (error) {
        done.resolve(error);
        throw error;
      }
    });
    waiting.get('/', async (c) => {
      const { signal } = c.req.raw;
      reached.resolve();
      await once(signal, 'abort');
      done.resolve(signal.reason);
      throw signal.reason;
    });
    const server = await serve(guard(waiting));
    try {
      for (const head of [
        'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab',
        'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
      ]) {
        reached = deferred();
        done = deferred();
        const socket = connectSocket(server.port, '127.0.0.1');
        socket.write(head);
        await reached.promise;
        await new Promise((resolve) => setTimeout(resolve, 20));
        socket.destroy();
        await done.promise;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect(onError).not.toHaveBeenCalled();
      expect(errors()).toEqual([]);
      expect((await server.send('/nothing')).status).toBe(404);
    } finally {
      await server.close();
    }
  });

  it('does not hide an error that has nothing to do with it', async () => {
    onError.mockClear();
    const broken = new Error('a bug');
    const aborted = new Hono();
    aborted.use(problemHandlers(aborted, { onError }));
    aborted.get('/', () => {
      throw broken;
    });
    await aborted.request('/', { signal: AbortSignal.abort() });
    expect(onError).toHaveBeenCalledExactlyOnceWith(broken, expect.anything(), expect.anything());
  });
});
