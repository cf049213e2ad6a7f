import { ConflictError, errorHandler, notFoundHandler, problem, problemHandlers } from '@codes/express';
import { describe, expect, it, vi } from 'vitest';
import { frameworks } from './support/frameworks.ts';
import { answerTo } from './support/raw.ts';
import { serve } from './support/server.ts';

const fail = (): never => {
  throw new ConflictError();
};

describe.each(frameworks)('applications in applications on %s', (_, express) => {
  it('answer and report an error once, however deep it was thrown', async () => {
    const onError = vi.fn<() => void>();
    const app = express();
    const outer = express.Router();
    const inner = express.Router();
    const mounted = express();
    inner.get('/fail', fail);
    outer.use('/inner', inner);
    outer.use(errorHandler({ onError }));
    mounted.get('/fail', fail);
    app.use('/outer', outer);
    app.use('/mounted', mounted);
    app.get('/fail', fail);
    app.use(problemHandlers(app, { onError }));
    app.use(errorHandler({ onError }));
    const { get } = await serve(app);
    for (const path of ['/outer/inner/fail', '/mounted/fail', '/fail']) {
      onError.mockClear();
      const response = await get(path);
      expect([response.status, await response.json()]).toEqual([409, expect.objectContaining({ status: 409 })]);
      expect(onError).toHaveBeenCalledOnce();
    }
  });

  it('report the first error of a handler that fails twice', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const app = express();
    app.get('/fail', (_request, _response, next) => {
      next(new ConflictError('first'));
      throw new ConflictError('second');
    });
    app.use(problemHandlers(app, { onError }), errorHandler({ onError }));
    const { get } = await serve(app);
    expect(await (await get('/fail')).json()).toMatchObject({ detail: 'first' });
    expect(onError).toHaveBeenCalledOnce();
  });

  it('report an error once that a handler passes on', async () => {
    const onError = vi.fn<() => void>();
    const passOn = vi.fn<() => void>();
    const app = express();
    app.get('/fail', fail);
    app.use((error: unknown, _request: unknown, _response: unknown, next: (error: unknown) => void) => {
      passOn();
      next(error);
    });
    app.use(errorHandler({ onError }));
    const { get } = await serve(app);
    expect((await get('/fail')).status).toBe(409);
    expect([onError.mock.calls.length, passOn.mock.calls.length]).toEqual([1, 1]);
  });

  it('have options of their own, or those of the application that they are mounted on', async () => {
    const app = express();
    const own = express();
    const heir = express();
    const routed = express.Router();
    for (const each of [own, heir, routed]) {
      each.get('/returned', (_request, response) => problem(response, 404));
      each.get('/thrown', fail);
    }
    own.use(problemHandlers(own, { traceId: () => 'own' }));
    heir.use(notFoundHandler(), errorHandler());
    app.use('/own', own);
    app.use('/heir', heir);
    app.use('/routed', routed);
    app.use(problemHandlers(app, { traceId: () => 'app' }));
    const { get } = await serve(app);
    const traces = ['/own', '/heir', '/routed'].flatMap((base) =>
      ['returned', 'thrown', 'none'].map(async (path) => {
        const { traceId, status } = (await (await get(`${base}/${path}`)).json()) as Record<string, unknown>;
        return `${base} ${String(status)} ${String(traceId)}`;
      }),
    );
    expect(await Promise.all(traces)).toEqual([
      '/own 404 own',
      '/own 409 own',
      '/own 404 own',
      '/heir 404 app',
      '/heir 409 app',
      '/heir 404 app',
      '/routed 404 app',
      '/routed 409 app',
      '/routed 404 app',
    ]);
  });

  it('keep their options when their locals are replaced, and show them to no view', async () => {
    const app = express();
    app.get('/', (_request, response) => problem(response, 404));
    app.use(problemHandlers(app, { traceId: () => 'a-trace' }));
    expect(Object.getOwnPropertySymbols(app.locals)).toEqual([]);
    app.locals = { title: 'Mine' } as never;
    const { get } = await serve(app);
    expect(await (await get('/')).json()).toMatchObject({ traceId: 'a-trace' });
  });

  it('tell the functions among the options the request and the response of Express', async () => {
    const seen: string[] = [];
    const app = express();
    app.get('/items/:id', fail);
    app.use(
      problemHandlers(app, {
        onError: (_error, problem, { request, response }) =>
          seen.push(`${request.path} ${problem.status} ${response.locals['user']}`),
        traceId: ({ request }) => request.get('x-request-id'),
        map: (_error, { response }) => {
          response.locals['user'] = 'me';
          return undefined;
        },
      }),
    );
    const { get } = await serve(app);
    const response = await get('/items/7', { headers: { 'X-Request-Id': 'r-1' } });
    expect(await response.json()).toMatchObject({ traceId: 'r-1' });
    expect(seen).toEqual(['/items/7 409 me']);
  });

  it('log the path that the client asked for, without its query', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const routed = express.Router();
    routed.get('/fail', () => {
      throw new Error('the reason');
    });
    routed.use(errorHandler({ traceId: () => 'a-trace' }));
    const app = express();
    app.use('/routed', routed);
    const { port } = await serve(app);
    await answerTo(port, 'GET', '/routed/fail?token=secret');
    expect(error).toHaveBeenCalledOnce();
    const [line, thrown] = error.mock.calls[0] as [string, Error];
    expect(line).toBe('GET /routed/fail was answered 500 Internal Server Error (trace id a-trace):');
    expect(thrown.message).toBe('the reason');
    error.mockRestore();
  });
});
