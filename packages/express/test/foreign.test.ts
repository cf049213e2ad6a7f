import { fileURLToPath } from 'node:url';
import { problemHandlers, rateLimitHandler, validationError } from '@codes/express';
import type { Express, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import createError from 'http-errors';
import multer from 'multer';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { frameworks } from './support/frameworks.ts';
import { secret } from './support/hostile.ts';
import { serve } from './support/server.ts';

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly problem: Record<string, unknown>;
}

describe.each(frameworks)('errors of others on %s', (_, express) => {
  const onError = vi.fn<(error: unknown) => void>();

  async function answers(
    prepare: (app: Express) => void,
  ): Promise<(path: string, init?: RequestInit) => Promise<Answered>> {
    const app = express();
    prepare(app);
    app.use(problemHandlers(app, { onError }));
    onError.mockClear();
    const { get } = await serve(app);
    return async (path, init) => {
      const response = await get(path, init);
      const text = await response.text();
      expect(text).not.toContain(secret);
      expect(JSON.stringify([...response.headers])).not.toContain(secret);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      const problem = JSON.parse(text) as Record<string, unknown>;
      expect(problem['status']).toBe(response.status);
      return { status: response.status, headers: response.headers, problem };
    };
  }

  const thrower = (error: () => unknown): RequestHandler => {
    return (_request, _response, next) => next(error());
  };

  it('of body-parser keep their status, and show nothing of the content', async () => {
    const ask = await answers((app) => {
      const fine: RequestHandler = (_request, response) => void response.end();
      app.post('/json', express.json({ limit: 100 }), fine);
      app.post('/form', express.urlencoded({ extended: true, parameterLimit: 2 }), fine);
      app.post('/verified', express.json({ verify: () => { throw new Error(secret); } }), fine); // prettier-ignore
    });
    const post = async (path: string, body: string, type: string, fields = {}): Promise<Answered> =>
      ask(path, { method: 'POST', body, headers: { 'Content-Type': type, ...fields } });
    const json = 'application/json';
    const malformed = await post('/json', `{"password": "${secret}", }`, json);
    expect(malformed.problem).toMatchObject({ status: 400, detail: 'The content could not be parsed.' });
    expect((await post('/json', JSON.stringify(secret.repeat(9)), json)).status).toBe(413);
    expect((await post('/json', '{}', `${json}; charset=${secret}`)).status).toBe(415);
    expect((await post('/json', '{}', json, { 'Content-Encoding': secret })).status).toBe(415);
    expect((await post('/form', `a=1&b=2&c=${secret}`, 'application/x-www-form-urlencoded')).status).toBe(413);
    expect((await post('/verified', '{}', json)).status).toBe(403);
  });

  it('of the router and of static files are those of the client', async () => {
    const ask = await answers((app) => {
      app.get('/items/:id', (_request, response) => void response.end());
      app.get('/file', (_request, response) => response.sendFile(`/${secret}`));
      app.get('/view', (_request, response) => response.render(secret));
      app.use('/files', express.static('/nowhere', { fallthrough: false }));
    });
    const decoded = await ask(`/items/%ff${secret}`);
    expect(decoded.problem).toMatchObject({ status: 400, detail: 'The path has a malformed percent-encoding.' });
    expect((await ask('/file')).status).toBe(404);
    expect((await ask('/files/none')).status).toBe(404);
    expect((await ask('/files/%2e%2e%2f%2e%2e%2fetc')).status).toBeGreaterThanOrEqual(400);
    expect((await ask('/view')).problem).toEqual({ type: 'about:blank', title: 'Internal Server Error', status: 500 });
  });

  it('of a range that is not there say how long the file is', async () => {
    const file = fileURLToPath(import.meta.url);
    const ask = await answers((app) => void app.get('/', (_request, response) => response.sendFile(file)));
    const { status, headers } = await ask('/', { headers: { Range: 'bytes=99999999-' } });
    expect([status, headers.get('content-range')]).toEqual([416, expect.stringMatching(/^bytes \*\/\d+$/)]);
  });

  it('of the application’s own decoding are its own', async () => {
    const ask = await answers((app) => {
      app.get(
        '/',
        thrower(() => new URIError(secret)),
      );
    });
    expect((await ask('/')).status).toBe(500);
  });

  it('of http-errors keep status, header fields and what they expose', async () => {
    const ask = await answers((app) => {
      app.get('/shown', thrower(() => createError(409, 'Taken', { headers: { 'X-Own': 'yes', 'Set-Cookie': secret } }))); // prettier-ignore
      app.get('/hidden', thrower(() => createError(503, secret, { headers: { 'Retry-After': '7' }, body: secret }))); // prettier-ignore
      app.get('/wrapped', thrower(() => createError(404, Object.assign(new Error(secret), { errno: -2 })))); // prettier-ignore
      app.get('/challenge', thrower(() => createError(401, 'No', { headers: { 'WWW-Authenticate': 'Basic' } }))); // prettier-ignore
      app.get('/kept', thrower(() => createError(400, secret, { expose: false }))); // prettier-ignore
    });
    const shown = await ask('/shown');
    expect(shown.problem).toEqual({ type: 'about:blank', title: 'Conflict', status: 409, detail: 'Taken' });
    expect([shown.headers.get('x-own'), shown.headers.get('set-cookie')]).toEqual(['yes', null]);
    const hidden = await ask('/hidden');
    expect([hidden.status, hidden.headers.get('retry-after')]).toEqual([503, '7']);
    expect((await ask('/wrapped')).status).toBe(404);
    const challenge = await ask('/challenge');
    expect([challenge.status, challenge.headers.get('www-authenticate')]).toEqual([401, 'Basic']);
    expect((await ask('/kept')).status).toBe(400);
  });

  it('of HTTP clients say nothing of this request', async () => {
    const headers = {
      'set-cookie': secret,
      'content-length': '1',
      'transfer-encoding': 'chunked',
      'content-encoding': 'br',
    };
    const clients = [
      Object.assign(new Error(secret), { name: 'ResponseError', statusCode: 403, status: 403, headers, body: secret }),
      Object.assign(new Error(secret), {
        name: 'AxiosError',
        status: 404,
        response: { status: 404, data: secret, headers },
      }),
      Object.assign(new Error(secret), { name: 'FetchError', statusCode: 410, status: 410, data: secret }),
      Object.assign(new Error(secret), {
        name: 'HTTPError',
        code: 'ERR_NON_2XX_3XX_RESPONSE',
        response: { statusCode: 409 },
      }),
    ];
    for (const error of clients) {
      const ask = await answers((app) => void app.get('/', thrower(() => error))); // prettier-ignore
      const { status, headers: answered } = await ask('/');
      expect(status).toBe(500);
      expect(answered.get('content-encoding')).toBeNull();
      expect(onError).toHaveBeenCalledOnce();
    }
  });

  it('of multer have a status', async () => {
    const upload = multer({ limits: { fileSize: 10, files: 1, fieldSize: 5 } });
    const ask = await answers((app) => void app.post('/', upload.single('photo'), (_request, response) => void response.end())); // prettier-ignore
    const form = (entries: readonly (readonly [string, string | Blob])[]): FormData => {
      const data = new FormData();
      for (const [name, value] of entries) data.append(name, value as string);
      return data;
    };
    const send = (...entries: (readonly [string, string | Blob])[]): Promise<Answered> =>
      ask('/', { method: 'POST', body: form(entries) });
    const small = new Blob(['x']);
    expect((await send(['photo', new Blob([secret])])).status).toBe(413);
    expect((await send(['photo', small], ['photo', small])).status).toBe(413);
    expect((await send([secret, small])).status).toBe(422);
    expect((await send(['text', secret])).status).toBe(413);
  });

  it('of a rate limit say when it is lifted', async () => {
    const limits = (options: object): RequestHandler =>
      rateLimit({ windowMs: 30_000, limit: 1, handler: rateLimitHandler(), validate: false, ...options });
    const ask = await answers((app) => {
      app.get('/plain', limits({}));
      app.get('/renamed', limits({ requestPropertyName: 'quota', legacyHeaders: false, standardHeaders: 'draft-8' }));
      const store = (resetTime: Date | undefined): object => ({
        increment: () => ({ totalHits: 2, resetTime }),
        decrement: () => undefined,
        resetKey: () => undefined,
      });
      app.get('/timeless', limits({ store: store(undefined) }));
      const soon = new Date(Date.now() + 10_000);
      app.get('/soon', limits({ store: store(soon), requestPropertyName: 'quota' }));
      app.get('/direct', rateLimitHandler());
    });
    for (const path of ['/plain', '/renamed']) {
      expect((await ask(path)).status).toBe(404);
      const limited = await ask(path);
      expect(limited.problem).toEqual({ type: 'about:blank', title: 'Too Many Requests', status: 429 });
      expect(Number(limited.headers.get('retry-after'))).toBeGreaterThanOrEqual(29);
      expect(Number(limited.headers.get('retry-after'))).toBeLessThanOrEqual(30);
      expect(limited.headers.get('cache-control')).toBe('no-store');
      expect(limited.headers.get('ratelimit') ?? 'r=0').toContain('r=0');
    }
    expect((await ask('/timeless')).headers.get('retry-after')).toBe('30');
    expect(Number((await ask('/soon')).headers.get('retry-after'))).toBeLessThanOrEqual(10);
    const direct = await ask('/direct');
    expect([direct.status, direct.headers.get('retry-after')]).toEqual([429, null]);
  });

  it('of validators become pointers and parameters, without what was submitted', async () => {
    const order = z.object({ 'a/b': z.array(z.object({ '~0 é': z.number() })), email: z.email() });
    const ask = await answers((app) => {
      app.use(express.json());
      app.post('/thrown', (request) => {
        order.parse(request.body);
      });
      app.post('/said', (request, _response, next) => next(validationError(order.safeParse(request.body).error)));
      app.post('/root', (request, _response, next) => next(validationError(z.number().safeParse(request.body).error)));
      app.get('/query', (request, _response, next) =>
        next(validationError(z.object({ page: z.coerce.number() }).safeParse(request.query).error, { in: 'query' })),
      );
      app.get('/express-validator', (_request, _response, next) => {
        const error = { type: 'field', location: 'query', path: 'page', value: secret, msg: 'Invalid value' };
        const methods = ['array', 'mapped', 'formatWith', 'isEmpty', 'throw'].map((name) => [name, () => undefined]);
        next({ ...Object.fromEntries(methods), errors: [error] });
      });
      app.get('/many', (_request, _response, next) =>
        next(validationError(z.array(z.number()).safeParse(Array.from({ length: 1000 }, () => secret)).error)),
      );
    });
    const body = JSON.stringify({ 'a/b': [{ '~0 é': secret }], email: secret });
    const init = { method: 'POST', body, headers: { 'Content-Type': 'application/json' } };
    for (const path of ['/thrown', '/said']) {
      const { status, problem } = await ask(path, init);
      expect(status).toBe(422);
      expect((problem['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
        '#/a~1b/0/~00%20%C3%A9',
        '#/email',
      ]);
    }
    const root = (await ask('/root', init)).problem['errors'];
    expect(root).toEqual([expect.objectContaining({ pointer: '#' })]);
    const query = await ask(`/query?page=${secret}`);
    expect([query.status, query.problem['errors']]).toEqual([
      400,
      [{ detail: expect.any(String), parameter: 'page', in: 'query' }],
    ]);
    const validator = await ask('/express-validator');
    expect([validator.status, validator.problem['errors']]).toEqual([
      400,
      [{ detail: 'Invalid value', parameter: 'page', in: 'query' }],
    ]);
    expect((await ask('/many')).problem['errors']).toHaveLength(100);
  });
});
