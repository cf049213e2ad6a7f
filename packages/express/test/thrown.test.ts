import {
  asyncHandler,
  ConflictError,
  httpError,
  InternalServerError,
  NotFoundError,
  problemHandlers,
} from '@codes/express';
import type { NextFunction, Request, Response } from 'express';
import { describe, expect, it, vi } from 'vitest';
import { frameworks } from './support/frameworks.ts';
import { hostileExtensions, hostileValues, secret } from './support/hostile.ts';
import { answerTo, type RawAnswer, valuesOf } from './support/raw.ts';
import { serve } from './support/server.ts';

const internal = { type: 'about:blank', title: 'Internal Server Error', status: 500 };

describe.each(frameworks)('what is thrown on %s', (name, express) => {
  type Handler = (request: Request, response: Response, next: NextFunction) => unknown;
  const onError = vi.fn<(...args: unknown[]) => unknown>();

  async function answered(handler: Handler, options = {}): Promise<RawAnswer> {
    const app = express();
    app.get('/', handler as never);
    app.use(problemHandlers(app, { onError, ...options }));
    const { port } = await serve(app);
    onError.mockClear();
    return answerTo(port, 'GET');
  }

  const ways: [string, (value: () => unknown) => Handler][] = [
    [
      'thrown',
      (value) => () => {
        throw value();
      },
    ],
    ['passed on', (value) => (_request, _response, next) => next(value())],
    [
      'rejected',
      (value) =>
        asyncHandler(async () => {
          await Promise.resolve();
          throw value();
        }) as Handler,
    ],
    [
      'passed on later',
      (value) => (_request, _response, next) => {
        setTimeout(() => next(value()), 1);
      },
    ],
  ];

  describe.each(ways)('and %s', (_, wayOf) => {
    it.each(Object.entries(hostileValues))('%s is a 500 that says nothing of it', async (_kind, value) => {
      const thrown = value();
      const answer = await answered(wayOf(() => thrown));
      expect(answer.status).toBe(500);
      expect(JSON.parse(answer.body)).toMatchObject(internal);
      expect(Object.keys(JSON.parse(answer.body) as object)).toEqual(['type', 'title', 'status']);
      expect(valuesOf(answer, 'content-type')).toEqual(['application/problem+json']);
      expect(valuesOf(answer, 'set-cookie')).toEqual([]);
      expect(valuesOf(answer, 'x-internal-host')).toEqual([]);
      expect(JSON.stringify(answer)).not.toContain(secret);
      expect(onError).toHaveBeenCalledOnce();
      expect(onError.mock.calls[0]?.[0] === thrown).toBe(true);
    });

    it('is answered as it is if it is an error of ours', async () => {
      const answer = await answered(wayOf(() => new NotFoundError({ detail: 'No item 7' })));
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.body)).toEqual({
        type: 'about:blank',
        title: 'Not Found',
        status: 404,
        detail: 'No item 7',
      });
    });
  });

  it.each([[undefined], [null], [0], ['']])('asynchronously is a 500, also %o', async (value) => {
    const handler: Handler = async () => {
      await Promise.resolve();
      throw value;
    };
    const answer = await answered(name === 'Express 5' ? handler : (asyncHandler(handler) as Handler));
    expect(JSON.parse(answer.body)).toEqual(internal);
  });

  it.each([[undefined], [null], [0], ['']])('synchronously is no error for Express if it is %o', async (value) => {
    const app = express();
    app.get('/', () => {
      throw value;
    });
    app.get('/', (_request, response) => void response.send('next'));
    app.use(problemHandlers(app));
    const { get } = await serve(app);
    expect(await (await get()).text()).toBe('next');
  });

  it('to route on keeps its meaning', async () => {
    const app = express();
    const router = express.Router();
    router.get(
      '/route',
      () => {
        throw 'route';
      },
      (_request, response) => void response.send('same route'),
    );
    router.get('/route', (_request, response) => void response.send('next route'));
    router.get(
      '/router',
      asyncHandler(() => Promise.reject('router')),
    );
    router.get('/router', (_request, response) => void response.send('same router'));
    app.use(router);
    app.get('/router', (_request, response) => void response.send('next router'));
    app.use(problemHandlers(app));
    const { get } = await serve(app);
    expect(await (await get('/route')).text()).toBe('next route');
    expect(await (await get('/router')).text()).toBe('next router');
  });

  it('asynchronously reaches the handler, by the framework or by asyncHandler', async () => {
    const handler: Handler = async () => {
      await Promise.resolve();
      throw new ConflictError('Taken');
    };
    const answer = await answered(name === 'Express 5' ? handler : (asyncHandler(handler) as Handler));
    expect([answer.status, JSON.parse(answer.body)]).toEqual([409, expect.objectContaining({ detail: 'Taken' })]);
    const sync = await answered(
      asyncHandler(() => {
        throw new ConflictError('Taken');
      }) as Handler,
    );
    expect(sync.status).toBe(409);
  });

  it.each([0, 99, 100, 103, 200, 204, 304, 399, 600, 999, -1, 400.5, Number.NaN, '404', null])(
    'with the status %o is a 500',
    async (status) => {
      const own = await answered(() => {
        const error = new ConflictError();
        Object.defineProperty(error, 'status', { value: status });
        throw error;
      });
      expect([own.status, (JSON.parse(own.body) as { status: number }).status]).toEqual([500, 500]);
      const foreign = await answered(() => {
        throw Object.assign(new Error(secret), { status, statusCode: status, expose: true });
      });
      expect([foreign.status, JSON.parse(foreign.body)]).toEqual([500, internal]);
      const refused = await answered(() => {
        throw httpError(status as never, { title: 'x' });
      });
      expect(refused.status).toBe(500);
    },
  );

  it('shows the message of a 5xx only if that is said, and of a 4xx unless it is not', async () => {
    const detailOf = async (error: Error): Promise<unknown> =>
      (JSON.parse((await answered((_request, _response, next) => next(error))).body) as { detail?: unknown }).detail;
    expect(await detailOf(new InternalServerError({ message: secret }))).toBeUndefined();
    expect(await detailOf(new InternalServerError({ message: 'public', expose: true }))).toBe('public');
    expect(await detailOf(new InternalServerError({ message: secret, detail: 'public' }))).toBe('public');
    expect(await detailOf(new ConflictError({ message: 'public' }))).toBe('public');
    expect(await detailOf(new ConflictError({ message: secret, expose: false }))).toBeUndefined();
  });

  it('shows a stack only where that is asked for', async () => {
    const handler: Handler = () => {
      throw new ConflictError({
        detail: 'Taken',
        cause: new Error(secret),
        extensions: { errors: [new Error(secret)] },
      });
    };
    vi.stubEnv('NODE_ENV', 'development');
    const never = await answered(handler);
    const here = await answered(handler, { exposeStack: 'development' });
    vi.stubEnv('NODE_ENV', undefined);
    const elsewhere = await answered(handler, { exposeStack: 'development' });
    vi.unstubAllEnvs();
    expect(JSON.parse(never.body)).not.toHaveProperty('stack');
    expect(JSON.parse(elsewhere.body)).not.toHaveProperty('stack');
    expect(JSON.parse(here.body)).toHaveProperty('stack', expect.stringContaining('thrown.test'));
    for (const { body } of [never, here, elsewhere]) expect(body).not.toContain(secret);
  });

  it('cannot break the problem by its extension members', async () => {
    const answer = await answered(() => {
      throw new ConflictError({ detail: 'Taken', instance: '/é b', extensions: hostileExtensions() });
    });
    const problem = JSON.parse(answer.body) as Record<string, unknown>;
    expect(problem).toMatchObject({
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      detail: 'Taken',
      instance: '/%C3%A9%20b',
    });
    expect(problem).toMatchObject({ big: '12345678901234567890', map: { key: 1 }, invalidDate: null, fine: 'yes' });
    expect(problem).not.toHaveProperty('polluted');
    expect(problem).not.toHaveProperty('foreign');
    expect(answer.body).not.toContain(secret);
  });

  it('warns in development of names that clients find hard to use, and of no others', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const handler =
      (member: string): Handler =>
      () => {
        throw new ConflictError({ extensions: { [member]: 1, fine_name: 1 } });
      };
    await answered(handler(`in-production-${name}`));
    vi.stubEnv('NODE_ENV', 'development');
    await answered(handler(`x-${name}`));
    await answered(handler(`x-${name}`));
    vi.unstubAllEnvs();
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).toContain(`x-${name}`);
    warn.mockRestore();
  });

  it.each(['onError', 'map', 'trust', 'customize', 'localize', 'traceId', 'html'])(
    'is answered although %s throws or rejects',
    async (option) => {
      const throwing = (): never => {
        throw new Error(secret);
      };
      const rejecting = (): Promise<never> => Promise.reject(new Error(secret));
      const unhandled = vi.fn<() => void>();
      process.on('unhandledRejection', unhandled);
      for (const hook of [throwing, rejecting, () => 7, () => null]) {
        const answer = await answered(
          () => {
            throw new ConflictError('Taken');
          },
          { [option]: hook },
        );
        expect(answer.body).not.toContain(secret);
        expect(option === 'trust' ? [409, 500] : [409]).toContain(answer.status);
      }
      await new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
      process.off('unhandledRejection', unhandled);
      expect(unhandled).not.toHaveBeenCalled();
    },
  );

  it('is logged if it is a 5xx and nobody listens, with the trace id that the client has', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const thrown = new Error(secret);
    const answer = await answered(
      () => {
        throw thrown;
      },
      { onError: undefined, traceId: () => 'trace-7' },
    );
    expect(JSON.parse(answer.body)).toEqual({ ...internal, traceId: 'trace-7' });
    expect(error.mock.calls).toEqual([['GET / was answered 500 Internal Server Error (trace id trace-7):', thrown]]);
    error.mockClear();
    await answered(
      () => {
        throw new ConflictError();
      },
      { onError: undefined },
    );
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
  });
});
