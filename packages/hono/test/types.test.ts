import {
  accepted,
  created,
  defineProblem,
  errorHandler,
  guard,
  type HonoContext,
  httpError,
  methodNotAllowedHandler,
  noContent,
  notFoundHandler,
  ok,
  problem,
  type ProblemDetails,
  problemHandlers,
  type ProblemResponse,
  resetContent,
  seeOther,
  validationHook,
  type WithProblems,
} from '@codes/hono';
import { problemResponses as describedResponses } from '@codes/hono/hono-openapi';
import { problemResponses } from '@codes/hono/zod-openapi';
import { sValidator } from '@hono/standard-validator';
import { vValidator } from '@hono/valibot-validator';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { zValidator } from '@hono/zod-validator';
import { type Context, Hono, type TypedResponse } from 'hono';
import { describeResponse, describeRoute, resolver } from 'hono-openapi';
import { hc, type InferResponseType } from 'hono/client';
import type { UnofficialStatusCode } from 'hono/utils/http-status';
import * as v from 'valibot';
import { describe, expectTypeOf, it } from 'vitest';

const OutOfCredit = defineProblem({
  type: 'https://example.com/credit',
  title: 'Not enough credit',
  status: 403,
  extensions: z.object({ balance: z.number() }),
});

const app = new Hono()
  .get('/items/:id', (c) => {
    if (c.req.param('id') === '1') return problem(c, 404, { detail: 'No such item.' });
    if (c.req.param('id') === '2') return problem(c, OutOfCredit, { balance: 30 });
    if (c.req.param('id') === '3') return problem(c, 409, { extensions: { since: new Date(0) } });
    return c.json({ id: 7 }, 200);
  })
  .post('/items', (c) => (c.req.query('later') === undefined ? created(c, '/items/1', { id: 1 }) : noContent(c)));

// What the client would do: it is compiled, and never run.
const client = hc<typeof app>('http://localhost');

describe('RPC clients', () => {
  it('narrow problems that are returned by their status', () => {
    const use = async (): Promise<void> => {
      const response = await client.items[':id'].$get({ param: { id: '1' } });
      expectTypeOf(response.status).toEqualTypeOf<200 | 403 | 404 | 409>();
      if (response.status === 404) {
        const problem = await response.json();
        expectTypeOf(problem).toEqualTypeOf<ProblemDetails<404>>();
        expectTypeOf(problem.status).toEqualTypeOf<404>();
      }
      if (response.status === 403) expectTypeOf((await response.json()).balance).toEqualTypeOf<number>();
      // Dates are texts by then.
      if (response.status === 409) expectTypeOf((await response.json()).since).toEqualTypeOf<string>();
    };
    expectTypeOf(use).toBeFunction();
  });

  it('see what responders send', () => {
    const use = async (): Promise<void> => {
      const response = await client.items.$post();
      expectTypeOf(response.status).toEqualTypeOf<201 | 204>();
      if (response.status === 201) expectTypeOf(await response.json()).toEqualTypeOf<{ id: number }>();
    };
    expectTypeOf(use).toBeFunction();
  });

  it('see problems that are thrown, where the application says which', () => {
    type Api = WithProblems<typeof app, 401 | 500>;
    const use = async (): Promise<void> => {
      const response = await hc<Api>('http://localhost').items.$post();
      expectTypeOf(response.status).toEqualTypeOf<201 | 204 | 401 | 500>();
      if (response.status === 401) expectTypeOf(await response.json()).toEqualTypeOf<ProblemDetails<401>>();
      if (response.status === 201) expectTypeOf(await response.json()).toEqualTypeOf<{ id: number }>();
      // @ts-expect-error not among them
      if (response.status === 429) return;
    };
    // @ts-expect-error no error
    type Wrong = WithProblems<typeof app, 200>;
    expectTypeOf(use).toBeFunction();
    expectTypeOf<Wrong>().not.toBeAny();
  });

  it('know an unofficial status as Hono knows it', () => {
    const vendor = new Hono().get('/', (c) =>
      c.req.query('a') === undefined
        ? problem(c, httpError({ code: 530, phrase: 'Origin DNS Error' }))
        : problem(c, 404),
    );
    const { $get } = hc<typeof vendor>('http://localhost').index;
    const use = async (): Promise<void> => {
      const response = await $get();
      expectTypeOf(response.status).toEqualTypeOf<UnofficialStatusCode | 404>();
      if (response.status === 404) expectTypeOf(await response.json()).toEqualTypeOf<ProblemDetails<404>>();
      else expectTypeOf((await response.json()).status).toEqualTypeOf<530>();
    };
    expectTypeOf(use).toBeFunction();
  });

  it('see what a validator refuses', () => {
    const schema = z.object({ price: z.number() });
    const hook = validationHook();
    const validated = new Hono()
      .post('/z', zValidator('json', schema, hook), (c) => c.json(c.req.valid('json'), 200))
      .post('/s', sValidator('json', schema, hook), (c) => c.json(c.req.valid('json'), 200))
      .post('/v', vValidator('json', v.object({ price: v.number() }), hook), (c) => c.json(c.req.valid('json'), 200));
    const use = async (): Promise<void> => {
      const answers = hc<typeof validated>('http://localhost');
      for (const response of [
        await answers.z.$post({ json: { price: 7 } }),
        await answers.s.$post({ json: { price: 7 } }),
        await answers.v.$post({ json: { price: 7 } }),
      ]) {
        if (response.status === 422) {
          const { status, errors } = await response.json();
          expectTypeOf(status).toEqualTypeOf<422>();
          expectTypeOf(errors[0]?.detail).toEqualTypeOf<string | undefined>();
        }
        if (response.status === 415) expectTypeOf(await response.json()).toEqualTypeOf<ProblemDetails<415>>();
      }
      // @ts-expect-error not what the schema takes
      await answers.z.$post({ json: { price: '7' } });
    };
    expectTypeOf(use).toBeFunction();
  });
});

describe('problem', () => {
  const c = {} as Context;
  const use = (): unknown[] => [
    problem(c, 404),
    // @ts-expect-error no status of an error
    problem(c, 200),
    // @ts-expect-error no status of IANA's
    problem(c, 499),
    // @ts-expect-error a 401 has a challenge
    problem(c, 401),
    problem(c, 401, { challenges: [{ scheme: 'Bearer' }] }),
    // @ts-expect-error a 405 has an Allow
    problem(c, 405, { detail: 'No.' }),
    // @ts-expect-error the members are missing
    problem(c, OutOfCredit),
    // @ts-expect-error a member of another type
    problem(c, OutOfCredit, { balance: 'none' }),
  ];

  it('takes what its status takes', () => {
    expectTypeOf(use).toBeFunction();
  });

  it('has no members but those it was given, whatever is expected of it', () => {
    const use = (): unknown => {
      // @ts-expect-error nobody gave it a balance
      const wished: ProblemResponse<404, { balance: number }> = problem(c, 404);
      const given: ProblemResponse<404, { balance: number }> = problem(c, 404, { extensions: { balance: 30 } });
      return [wished, given];
    };
    expectTypeOf(use).toBeFunction();
  });

  it('is a Response and a typed one', () => {
    expectTypeOf<ProblemResponse<404>>().toEqualTypeOf<Response & TypedResponse<ProblemDetails<404>, 404, 'json'>>();
    expectTypeOf<ProblemResponse<404 | 410>>().toExtend<TypedResponse<unknown, 404 | 410, 'json'>>();
  });
});

describe('responders', () => {
  it('refuse content where their status has none, and ask for it where it has', () => {
    const c = {} as Context;
    const use = (): unknown[] => [
      // @ts-expect-error no content
      noContent(c, { id: 1 }),
      // @ts-expect-error no content
      resetContent(c, 'text'),
      // @ts-expect-error content
      ok(c),
      // @ts-expect-error where it was created, or null
      created(c),
      // @ts-expect-error where to
      seeOther(c),
      created(c, null),
      seeOther(c, new URL('https://example.com')),
    ];
    expectTypeOf(use).toBeFunction();
  });

  it('say what they send', () => {
    expectTypeOf(noContent).returns.toEqualTypeOf<Response & TypedResponse<null, 204, 'body'>>();
    const answers = (c: Context) => [ok(c, 'text'), accepted(c, { at: new Date() }), seeOther(c, '/')] as const;
    type Answers = ReturnType<typeof answers>;
    expectTypeOf<Answers[0]>().toExtend<TypedResponse<string, 200, 'text'>>();
    expectTypeOf<Answers[1]>().toEqualTypeOf<Response & TypedResponse<{ at: string }, 202, 'json'>>();
    expectTypeOf<Answers[2]>().toEqualTypeOf<Response & TypedResponse<null, 303, 'body'>>();
  });
});

describe('handlers', () => {
  it('know the environment of their application', () => {
    type E = { Bindings: { KEY: string }; Variables: { user: string } };
    const typed = new Hono<E>();
    typed.onError(errorHandler({ traceId: ({ c }) => c.get('user') + c.env.KEY }));
    typed.notFound(notFoundHandler());
    typed.use(methodNotAllowedHandler(typed));
    typed.use(problemHandlers(typed, { traceId: ({ c }) => c.var.user }));
    const openapi = new OpenAPIHono<E>({ defaultHook: validationHook() });
    openapi.use(problemHandlers(openapi));
    expectTypeOf(guard(typed)).toEqualTypeOf(typed.fetch);
    expectTypeOf<HonoContext<E>['c']>().toEqualTypeOf<Context<E>>();
    // @ts-expect-error no variable of the application
    typed.onError(errorHandler<E>({ traceId: ({ c }) => c.get('nobody') }));
  });
});

describe('routes of zod-openapi', () => {
  const route = createRoute({
    method: 'get',
    path: '/items/{id}',
    request: { params: z.object({ id: z.string() }) },
    responses: {
      200: { description: 'An item', content: { 'application/json': { schema: z.object({ id: z.string() }) } } },
      ...problemResponses(403, 404),
    },
  });

  it('take the problems that are declared, and no others', () => {
    const use = (): unknown => {
      const api = new OpenAPIHono();
      // @ts-expect-error 409 is not declared
      api.openapi(route, (c) => problem(c, 409));
      // @ts-expect-error nor is the content of a 200 a problem
      api.openapi(route, (c) => c.json({ title: 'no id' }, 200));
      return api.openapi(route, (c) => {
        if (c.req.valid('param').id === '1') return problem(c, 404, { detail: 'No such item.' });
        if (c.req.valid('param').id === '2') return problem(c, OutOfCredit, { balance: 30 });
        return c.json({ id: '7' }, 200);
      });
    };
    expectTypeOf(use).toBeFunction();
  });

  it('tell them to RPC clients', () => {
    const api = new OpenAPIHono().openapi(route, (c) => problem(c, 404));
    type Get = (typeof described)['items'][':id']['$get'];
    const described = hc<typeof api>('http://localhost');
    // JSON of Hono's has `| undefined` where a member is optional.
    expectTypeOf<Pick<InferResponseType<Get, 404>, 'type' | 'title'>>().toEqualTypeOf<{
      type: string;
      title: string;
    }>();
    expectTypeOf<InferResponseType<Get, 404>['status']>().toEqualTypeOf<404>();
    // @ts-expect-error no error
    expectTypeOf(() => problemResponses(200)).toBeFunction();
  });
});

describe('routes of hono-openapi', () => {
  it('are described by problems, and typed where the response is', () => {
    const use = (): unknown => {
      const ok = {
        200: { description: 'An item', content: { 'application/json': { vSchema: z.object({ id: z.string() }) } } },
      };
      return new Hono()
        .get('/', describeRoute({ responses: { 200: { description: 'An item' }, ...describedResponses(404) } }), (c) =>
          c.text(''),
        )
        .get(
          '/schema',
          describeRoute({
            responses: {
              200: { description: '', content: { 'application/json': { schema: resolver(z.string()) } } },
              ...describedResponses(401),
            },
          }),
        )
        .get(
          '/typed',
          describeResponse(async (c) => problem(c, 404), { ...ok, ...describedResponses(404) }),
        )
        .get(
          '/other',
          // @ts-expect-error 409 is not declared
          describeResponse(async (c) => problem(c, 409), { ...ok, ...describedResponses(404) }),
        );
    };
    expectTypeOf(use).toBeFunction();
  });
});
