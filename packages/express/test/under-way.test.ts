import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { asyncHandler, ConflictError, errorHandler, problemHandlers } from '@codes/express';
import type { NextFunction, Request, Response } from 'express';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { frameworks } from './support/frameworks.ts';
import { hostileValues, secret } from './support/hostile.ts';
import { exchange, parseAnswers, request } from './support/raw.ts';
import { serve } from './support/server.ts';

type Handler = (request: Request, response: Response, next: NextFunction) => unknown;

describe.each(frameworks)('an answer under way on %s', (_, express) => {
  const onError = vi.fn<(error: unknown) => void>();

  async function start(handler: Handler): Promise<number> {
    const app = express();
    // In any but the one for tests Express logs what is passed on to it.
    app.set('env', 'production');
    app.get('/', asyncHandler(handler) as never);
    app.post('/', express.json(), asyncHandler(handler) as never);
    app.use(problemHandlers(app, { onError }));
    onError.mockClear();
    const { port } = await serve(app);
    return port;
  }

  async function* failing(): AsyncGenerator<string> {
    yield 'first';
    await sleep(5);
    throw new ConflictError(secret);
  }

  const streams: Record<string, Handler> = {
    'an iterator': async (_request, response) => {
      for await (const chunk of failing()) response.write(chunk);
    },
    'a stream': (_request, response, next) => {
      response.write('first');
      const source = new EventEmitter();
      source.on('error', next);
      setTimeout(() => source.emit('error', new ConflictError(secret)), 5);
    },
    'a length that is not reached': async (_request, response) => {
      response.set('Content-Length', '100').write('first');
      await sleep(5);
      throw new ConflictError(secret);
    },
  };

  it.each(Object.entries(streams))('is broken off when %s fails, and nothing is added', async (_kind, handler) => {
    const port = await start(handler);
    const bytes = await exchange(port, request('GET', '/'));
    expect(bytes).toMatch(/^HTTP\/1\.1 200 /);
    expect(bytes).toContain('first');
    expect(bytes).not.toContain(secret);
    expect(bytes).not.toContain('problem+json');
    expect(() => parseAnswers(bytes, ['GET'])).toThrow(/no chunk|cut off/);
    expect(onError).toHaveBeenCalledOnce();
  });

  it.each(Object.entries(hostileValues))('is broken off by %s, and the process goes on', async (_kind, value) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const uncaught = vi.fn<() => void>();
    process.on('uncaughtException', uncaught);
    onTestFinished(() => {
      process.off('uncaughtException', uncaught);
      log.mockRestore();
    });
    const thrown = value();
    const port = await start((_request, response, next) => {
      response.write('first');
      setTimeout(() => next(thrown), 2);
    });
    const bytes = await exchange(port, request('GET', '/'));
    expect(bytes).toContain('first');
    expect(() => parseAnswers(bytes, ['GET'])).toThrow('no chunk');
    await sleep(5);
    expect(uncaught).not.toHaveBeenCalled();
    // What was told to onError is not logged by Express once more.
    expect(log).not.toHaveBeenCalled();
  });

  it('stays as it is when it is complete', async () => {
    const port = await start((_request, response) => {
      response.send('complete');
      throw new ConflictError(secret);
    });
    const kept = request('GET', '/', { Connection: 'keep-alive' });
    const answers = parseAnswers(await exchange(port, kept + request('GET', '/')), ['GET', 'GET']);
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, 'complete'],
      [200, 'complete'],
    ]);
    expect(onError).toHaveBeenCalledTimes(2);
  });

  it('stays as it is where a handler answers and then passes on', async () => {
    const port = await start((_request, response, next) => {
      response.send('complete');
      next();
    });
    const [answer] = parseAnswers(await exchange(port, request('GET', '/')), ['GET']);
    expect([answer?.status, answer?.body]).toEqual([200, 'complete']);
    expect(onError).not.toHaveBeenCalled();
  });

  it('is not written twice when it begins while the error is answered', async () => {
    const app = express();
    app.get('/', () => {
      throw new ConflictError();
    });
    app.use(
      errorHandler({
        customize: (_problem, { response }) => {
          response.write('first');
        },
      }),
    );
    const { port } = await serve(app);
    const bytes = await exchange(port, request('GET', '/'));
    expect((bytes.match(/HTTP\/1\.1/g) ?? []).length).toBeLessThanOrEqual(1);
    expect(bytes).not.toContain('problem+json');
  });

  it('is not written twice when the head is sent between the check and the write', async () => {
    const app = express();
    app.get('/', (_request, response) => {
      const removeHeader = response.removeHeader.bind(response);
      response.set('ETag', '"1"');
      response.removeHeader = (name) => {
        response.flushHeaders();
        return removeHeader(name);
      };
      throw new ConflictError();
    });
    app.use(errorHandler());
    const passedOn = vi.fn<(error: unknown, ...others: unknown[]) => void>();
    app.use((error: unknown, _request: Request, _response: Response, _next: NextFunction) => passedOn(error));
    const { port } = await serve(app);
    const bytes = await exchange(port, request('GET', '/'));
    expect(passedOn).not.toHaveBeenCalled();
    expect((bytes.match(/HTTP\/1\.1/g) ?? []).length).toBeLessThanOrEqual(1);
    expect(bytes).not.toContain('problem+json');
  });

  it('of several on one connection are all answered', async () => {
    const port = await start(() => {
      throw new ConflictError();
    });
    const kept = (method: string): string => request(method, '/', { Connection: 'keep-alive' });
    const bytes = await exchange(port, kept('GET') + kept('HEAD') + kept('PUT') + kept('GET') + request('GET', '/'));
    const answers = parseAnswers(bytes, ['GET', 'HEAD', 'PUT', 'GET', 'GET']);
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 405, 409, 409]);
  });

  it.each([
    ['GET', ''],
    ['POST', '{"a":1}'],
  ])('is no error of ours when the client of a %s is gone, and nothing is written', async (method, content) => {
    const arrived = new EventEmitter();
    let seen: Response | undefined;
    const port = await start(async (request, response) => {
      seen = response;
      arrived.emit('request');
      await once(response, 'close');
      // As in versions of Node where a request has none.
      Object.defineProperty(request, 'signal', { value: undefined });
      const end = vi.spyOn(response, 'end');
      arrived.emit('closed', end);
      throw Object.assign(new Error(secret), { name: 'AbortError', request });
    });
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    const fields = { 'Content-Type': 'application/json', 'Content-Length': String(content.length) };
    socket.write(request(method, '/', content === '' ? {} : fields) + content);
    await once(arrived, 'request');
    socket.destroy();
    const [end] = (await once(arrived, 'closed')) as [ReturnType<typeof vi.fn>];
    await sleep(10);
    expect(end).not.toHaveBeenCalled();
    expect(seen?.headersSent).toBe(false);
    expect(onError).not.toHaveBeenCalled();
  });

  it('is no error of ours when the client goes while it sends', async () => {
    const port = await start(() => undefined);
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(request('POST', '/', { 'Content-Type': 'application/json', 'Content-Length': '100' }) + '{"a":');
    await sleep(20);
    socket.destroy();
    await sleep(20);
    expect(onError).not.toHaveBeenCalled();
  });

  it('is reported when the client is gone, and the error is another one', async () => {
    const arrived = new EventEmitter();
    const port = await start(async (_request, response) => {
      arrived.emit('request');
      await once(response, 'close');
      throw new TypeError(secret);
    });
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(request('GET', '/'));
    await once(arrived, 'request');
    socket.destroy();
    await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce());
  });

  it('fails by a timeout of another server with 504', async () => {
    const port = await start(async () => {
      await fetch('http://127.0.0.1:9/', { signal: AbortSignal.timeout(0) }).catch((error: unknown) => {
        throw (error as Error).name === 'TimeoutError' ? error : new DOMException(secret, 'TimeoutError');
      });
    });
    const [answer] = parseAnswers(await exchange(port, request('GET', '/')), ['GET']);
    expect(answer?.status).toBe(504);
    expect(answer?.body).not.toContain(secret);
  });
});
