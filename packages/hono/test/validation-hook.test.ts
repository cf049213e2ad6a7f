/* oxlint-disable vitest/expect-expect -- what reads a problem expects it to be one */
import { errorHandler, problemHandlers, validationHook } from '@codes/hono';
import { sValidator } from '@hono/standard-validator';
import { vValidator } from '@hono/valibot-validator';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { validator as describedValidator } from 'hono-openapi';
import { validator } from 'hono/validator';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { problemIn } from './support/problem.ts';
import { silence } from './support/silence.ts';

const { errors } = silence();

const zodItem = z.object({ price: z.number(), name: z.string().optional() });
const valibotItem = v.object({ price: v.number(), name: v.optional(v.string()) });
const hook = validationHook();

const applications: readonly [string, Hono][] = [
  ['zValidator', new Hono().post('/', zValidator('json', zodItem, hook), (c) => c.json(c.req.valid('json')))],
  ['sValidator', new Hono().post('/', sValidator('json', zodItem, hook), (c) => c.json(c.req.valid('json')))],
  [
    'sValidator, Valibot',
    new Hono().post('/', sValidator('json', valibotItem, hook), (c) => c.json(c.req.valid('json'))),
  ],
  ['vValidator', new Hono().post('/', vValidator('json', valibotItem, hook), (c) => c.json(c.req.valid('json')))],
  ['hono-openapi', new Hono().post('/', describedValidator('json', zodItem, hook), (c) => c.json(c.req.valid('json')))],
  [
    'OpenAPIHono',
    new OpenAPIHono({ defaultHook: hook }).openapi(
      createRoute({
        method: 'post',
        path: '/',
        request: { body: { required: true, content: { 'application/json': { schema: zodItem } } } },
        responses: { 200: { description: 'An item' } },
      }),
      (c) => c.json(c.req.valid('json')),
    ) as unknown as Hono,
  ],
];

function post(app: Hono, body: BodyInit | null, type?: string): Response | Promise<Response> {
  const headers = type === undefined ? new Headers() : new Headers({ 'Content-Type': type });
  return app.request('/', { method: 'POST', headers, body });
}

describe.each(applications)('the hook of %s', (_, app) => {
  app.onError(errorHandler());

  it('answers what is not valid with 422 and pointers, and repeats nothing of it', async () => {
    const response = await post(app, JSON.stringify({ price: 'a secret', name: 7 }), 'application/json');
    const problem = await problemIn(response, 422);
    expect(problem).toMatchObject({
      title: 'Unprocessable Content',
      errors: [{ pointer: '#/price' }, { pointer: '#/name' }],
    });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it('lets pass what is valid', async () => {
    expect(await (await post(app, '{"price":7}', 'application/json; charset=utf-8')).json()).toEqual({ price: 7 });
    expect(await (await post(app, '{"price":7}', 'application/vnd.item+json')).json()).toEqual({ price: 7 });
  });

  it('answers malformed JSON with 400', async () => {
    const problem = await problemIn(await post(app, '{"price": secret', 'application/json'), 400);
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it('answers another media type, or none, with 415', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'nonsense']) {
      await problemIn(await post(app, '{"price":7}', type), 415);
    }
    await problemIn(await post(app, new Uint8Array([123, 125])), 415);
  });

  it('reports nothing', () => {
    expect(errors()).toEqual([]);
  });
});

describe('validationHook', () => {
  it('says what it would have read', async () => {
    const json = await post(new Hono().post('/', zValidator('json', zodItem, hook)), '{}', 'text/plain');
    expect(json.headers.get('accept')).toBe('application/json');
    const form = await post(new Hono().post('/', zValidator('form', zodItem, hook)), '{}', 'application/json');
    await problemIn(form, 415);
    expect(form.headers.get('accept')).toBe('application/x-www-form-urlencoded, multipart/form-data');
  });

  it('refuses another media type though nothing is required', async () => {
    const app = new Hono().post('/', zValidator('json', zodItem.partial(), hook), (c) => c.text('taken'));
    await problemIn(await post(app, 'price=7', 'text/plain'), 415);
    expect(await (await post(app, null)).text()).toBe('taken');
  });

  it('answers parameters that are not valid with 400, each with its name and where it is', async () => {
    const schema = z.object({ page: z.coerce.number() });
    const app = new Hono();
    app.get('/query', zValidator('query', schema, hook));
    app.get('/path/:page', zValidator('param', schema, hook));
    app.get('/header', sValidator('header', schema, hook));
    app.get('/cookie', sValidator('cookie', schema, hook));
    const headers = { page: 'secret', Cookie: 'page=secret' };
    for (const [path, part] of [
      ['query?page=secret', 'query'],
      ['path/secret', 'path'],
      ['header', 'header'],
      ['cookie', 'cookie'],
    ]) {
      const problem = await problemIn(await app.request(`/${path}`, { headers }), 400);
      expect(problem['errors']).toMatchObject([{ parameter: 'page', in: part }]);
      expect(JSON.stringify(problem)).not.toContain('secret');
    }
  });

  it('takes a form, and points into it', async () => {
    const app = new Hono().post('/', zValidator('form', z.object({ price: z.coerce.number() }), hook), (c) =>
      c.text('taken'),
    );
    const form = new FormData();
    form.set('price', 'secret');
    expect(await problemIn(await app.request('/', { method: 'POST', body: form }), 422)).toMatchObject({
      errors: [{ pointer: '#/price' }],
    });
    expect(await (await post(app, 'price=7', 'application/x-www-form-urlencoded')).text()).toBe('taken');
    const malformed = new Hono().onError(errorHandler());
    malformed.post('/', zValidator('form', z.object({}), hook), (c) => c.text(''));
    await problemIn(await post(malformed, 'secret', 'multipart/form-data; boundary=x'), 400);
  });

  it('gives the errors what it was given, and answers as the application does', async () => {
    const app = new Hono();
    app.use(problemHandlers(app, { traceId: () => 'app' }));
    app.post('/', zValidator('json', zodItem, validationHook({ type: 'https://example.com/invalid', detail: 'No.' })));
    expect(await problemIn(await post(app, '{}', 'application/json'), 422)).toMatchObject({
      type: 'https://example.com/invalid',
      detail: 'No.',
      traceId: 'app',
    });
  });

  it('is needless where an error of a validator is thrown', async () => {
    const app = new Hono().onError(errorHandler());
    app.post(
      '/',
      validator('json', (value) => zodItem.parse(value)),
      (c) => c.json(c.req.valid('json')),
    );
    expect(await problemIn(await post(app, '{"price":"secret"}', 'application/json'), 422)).toMatchObject({
      errors: [{ pointer: '#/price' }],
    });
  });
});
