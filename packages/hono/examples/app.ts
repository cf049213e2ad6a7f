/** Notes of one user, kept in memory: validated, described by OpenAPI, and typed for RPC clients. */
import {
  ConflictError,
  created,
  defineProblem,
  guard,
  noContent,
  ok,
  problem,
  problemHandlers,
  UnauthorizedError,
  validationHook,
  type WithProblems,
} from '@codes/hono';
import { problemResponses } from '@codes/hono/zod-openapi';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { requestId, type RequestIdVariables } from 'hono/request-id';

const TooManyNotes = defineProblem({
  type: 'https://example.com/problems/too-many-notes',
  title: 'Too many notes',
  status: 403,
  extensions: z.object({ limit: z.number() }),
});

const limit = 3;
const draft = z.object({ title: z.string().min(1).max(40), text: z.string().optional() });
const note = draft.extend({ id: z.number().int() });
const params = z.object({ id: z.coerce.number().int() });
const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } });
const invalid = problemResponses(400, 415, 422);

const listNotes = createRoute({
  method: 'get',
  path: '/notes',
  security: [{ token: [] }],
  responses: { 200: { description: 'All notes', content: json(z.array(note)) }, ...problemResponses(401) },
});
const addNote = createRoute({
  method: 'post',
  path: '/notes',
  security: [{ token: [] }],
  request: { body: { required: true, content: json(draft) } },
  responses: {
    201: {
      description: 'The note',
      headers: { Location: { required: true, schema: { type: 'string' } } },
      content: json(note),
    },
    ...problemResponses(401, 403, 409),
    ...invalid,
  },
});
const readNote = createRoute({
  method: 'get',
  path: '/notes/{id}',
  security: [{ token: [] }],
  request: { params },
  responses: { 200: { description: 'A note', content: json(note) }, ...problemResponses(400, 401, 404) },
});
const removeNote = createRoute({
  method: 'delete',
  path: '/notes/{id}',
  security: [{ token: [] }],
  request: { params },
  responses: { 204: { description: 'It is gone' }, ...problemResponses(400, 401, 404) },
});

const authenticated: MiddlewareHandler = async (c, next) => {
  if (c.req.header('Authorization') !== 'Bearer example') {
    throw new UnauthorizedError({ challenges: [{ scheme: 'Bearer', params: { realm: 'notes' } }], stack: false });
  }
  await next();
};

/** The application, with no notes yet. */
export function createApp() {
  const notes = new Map<number, z.infer<typeof note>>();
  let last = 0;

  const app = new OpenAPIHono<{ Variables: RequestIdVariables }>({ defaultHook: validationHook() });
  app.use(problemHandlers(app, { traceId: ({ c }) => c.get('requestId') }));
  app.use(requestId());
  app.use('/notes/*', authenticated);
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  app.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Notes', version: '1.0.0' } });

  return app
    .openapi(listNotes, (c) => ok(c, [...notes.values()]))
    .openapi(addNote, (c) => {
      const given = c.req.valid('json');
      if (notes.size >= limit) return problem(c, TooManyNotes, { limit }, { detail: 'Remove one before.' });
      for (const { title } of notes.values()) {
        // Thrown from as deep as need be: clients see it by `Api`, below.
        if (title === given.title) throw new ConflictError('There is a note of this title.');
      }
      last += 1;
      const added = { ...given, id: last };
      notes.set(last, added);
      return created(c, `/notes/${last}`, added);
    })
    .openapi(readNote, (c) => {
      const found = notes.get(c.req.valid('param').id);
      return found === undefined ? problem(c, 404, { detail: 'There is no such note.' }) : ok(c, found);
    })
    .openapi(removeNote, (c) => {
      if (notes.delete(c.req.valid('param').id)) return noContent(c);
      return problem(c, 404, { detail: 'There is no such note.' });
    });
}

/** What RPC clients see: what is returned, and what may be thrown. */
export type Api = WithProblems<ReturnType<typeof createApp>, 401 | 409 | 422 | 500>;

export default { fetch: guard(createApp()) };
