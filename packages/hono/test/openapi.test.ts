/* oxlint-disable vitest/expect-expect -- what reads a problem expects it to be one */
import { problem, problemHandlers, UnauthorizedError } from '@codes/hono';
import { problemResponses as describedResponses } from '@codes/hono/hono-openapi';
import { problemResponses } from '@codes/hono/zod-openapi';
import { problemResponses as plainResponses } from '@codes/json-schema/openapi';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { Hono } from 'hono';
import { describeResponse, describeRoute, generateSpecs, resolver } from 'hono-openapi';
import { describe, expect, it } from 'vitest';
import { problemIn } from './support/problem.ts';

const item = z.object({ id: z.string() });
const info = { title: 'Items', version: '1' };

describe('problemResponses for zod-openapi', () => {
  const route = createRoute({
    method: 'get',
    path: '/items/{id}',
    request: { params: item },
    responses: {
      200: { description: 'An item', content: { 'application/json': { schema: item } } },
      ...problemResponses(401, 404, 429),
    },
  });
  const app = new OpenAPIHono();
  app.use(problemHandlers(app));
  app.openapi(route, (c) => problem(c, 404, { detail: 'No such item.' }));

  it.each(['3.0.3', '3.1.1'])('describe the problems in OpenAPI %s as @codes/json-schema does', (openapi) => {
    const document =
      openapi === '3.0.3' ? app.getOpenAPIDocument({ openapi, info }) : app.getOpenAPI31Document({ openapi, info });
    const responses = JSON.parse(JSON.stringify(document.paths?.['/items/{id}']?.get?.responses)) as object;
    expect(responses).toMatchObject(plainResponses(401, 404, 429));
    expect(Object.keys(responses)).toEqual(['200', '401', '404', '429']);
  });

  it('are what is answered', async () => {
    expect(await problemIn(await app.request('/items/7'), 404)).toMatchObject({ detail: 'No such item.' });
  });

  it('refuse what is no error', () => {
    expect(() => problemResponses(200 as 400)).toThrow(TypeError);
  });
});

describe('problemResponses for hono-openapi', () => {
  const app = new Hono();
  app.get(
    '/described',
    describeRoute({
      responses: {
        200: { description: 'An item', content: { 'application/json': { schema: resolver(item) } } },
        ...describedResponses(401, 404),
      },
    }),
    () => {
      throw new UnauthorizedError({ challenges: [{ scheme: 'Bearer' }] });
    },
  );
  app.get(
    '/typed',
    describeResponse((c) => problem(c, 404), {
      200: { description: 'An item', content: { 'application/json': { vSchema: item } } },
      ...describedResponses(404),
    }),
  );

  it('describe the problems as @codes/json-schema does', async () => {
    const { paths } = await generateSpecs(app, { documentation: { info } });
    expect(paths['/described']?.get?.responses).toMatchObject(plainResponses(401, 404));
    expect(paths['/typed']?.get?.responses).toMatchObject(plainResponses(404));
    expect(JSON.stringify(paths)).not.toContain('vSchema');
  });

  it('are what is answered', async () => {
    await problemIn(await app.request('/typed'), 404);
  });

  it('refuse what is no error', () => {
    expect(() => describedResponses(200 as 400)).toThrow(TypeError);
  });
});
