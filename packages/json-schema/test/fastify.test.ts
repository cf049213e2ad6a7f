import { fastify, type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemasIn } from './support/schemas.ts';

const draft07 = schemasIn('draft-07');
const idOf = (name: string): string => draft07.get(name)?.$id ?? '';

/** Takes anything for a problem, and sends it back as a 404. */
let app: FastifyInstance;
beforeAll(async () => {
  app = fastify();
  for (const schema of draft07.values()) app.addSchema(schema);
  const response = {
    404: { content: { 'application/problem+json': { schema: { $ref: idOf('not-found-problem') } } } },
  };
  app.post('/echo', { schema: { response } }, (request, reply) =>
    reply.code(404).type('application/problem+json').send(request.body),
  );
  app.post('/problems', { schema: { body: { $ref: idOf('problem-details') } } }, ({ body }) => body);
  await app.ready();
});
afterAll(() => app.close());

const post = (url: string, payload: object) => app.inject({ method: 'POST', url, payload });

describe('Fastify', () => {
  it('keeps extension members in responses, and adds the defaults', async () => {
    const response = await post('/echo', { status: 404, pet: 7, errors: [{ pointer: '#/id' }] });
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json\b/u);
    expect(response.json()).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      pet: 7,
      errors: [{ pointer: '#/id' }],
    });
  });

  it('does not send a problem without status', async () => {
    const response = await post('/echo', { title: 'Not Found' });
    expect(response.json()).toMatchObject({ message: '"status" is required!' });
  });

  it('refuses requests that hold no problem', async () => {
    expect((await post('/problems', { title: 'Gone', status: 410, pet: 7 })).json()).toEqual({
      type: 'about:blank',
      title: 'Gone',
      status: 410,
      pet: 7,
    });
    expect((await post('/problems', { type: 'out of credit' })).statusCode).toBe(400);
    expect((await post('/problems', { status: 600 })).statusCode).toBe(400);
  });
});
