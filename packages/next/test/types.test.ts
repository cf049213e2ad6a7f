import {
  accepted,
  action,
  type ActionResult,
  created,
  defineProblem,
  errorReporter,
  noContent,
  notModified,
  ok,
  problem,
  route,
  seeOther,
  withProblems,
} from '@codes/next';
import type * as notFound from '@codes/next/not-found';
import { pagesHandler } from '@codes/next/pages';
import type { Instrumentation, NextApiHandler } from 'next';
import type { NextFetchEvent, NextRequest, NextResponse } from 'next/server.js';
import { describe, expectTypeOf, it } from 'vitest';
import { z } from 'zod';

/** What Next's generated types ask of a route with a parameter: `.next/types/validator.ts`. */
interface Expected {
  GET?: (
    request: NextRequest,
    context: { params: Promise<{ id: string }> },
  ) => Promise<Response | void> | Response | void;
  POST?: Expected['GET'];
}
interface Context {
  params: Promise<{ id: string }>;
}

describe('types', () => {
  it('of handlers are those that Next asks for', () => {
    const GET = withProblems(async (request, context: Context) => {
      expectTypeOf(request).toEqualTypeOf<NextRequest>();
      return Response.json((await context.params).id);
    });
    expectTypeOf(GET).toEqualTypeOf<(request: NextRequest, context: Context) => Promise<Response>>();
    expectTypeOf({ GET }).toExtend<Expected>();
    expectTypeOf({ GET: withProblems(() => new Response()) }).toExtend<Expected>();
    expectTypeOf(route({ GET: async (_request, context: Context) => ok(await context.params) })).toExtend<Expected>();
    expectTypeOf(route({ GET: () => noContent() })).toExtend<Expected>();
    expectTypeOf<typeof notFound>().toExtend<Expected>();
    const wrong = withProblems(async (_request, _context: { params: Promise<{ other: string }> }) => noContent());
    expectTypeOf({ GET: wrong }).not.toExtend<Expected>();
    // @ts-expect-error a route answers
    route({ GET: () => undefined });
    // @ts-expect-error no method of Next
    route({ QUERY: () => noContent() });
    // @ts-expect-error no option
    withProblems(() => noContent(), { fallback: true });
  });

  it('of a proxy are those of its handler', () => {
    const proxy = withProblems((_request: NextRequest, _event: NextFetchEvent): NextResponse | undefined => undefined);
    expectTypeOf(proxy).toEqualTypeOf<
      (request: NextRequest, event: NextFetchEvent) => Promise<NextResponse | undefined | Response>
    >();
  });

  it('of problems ask for what the status requires', () => {
    const OutOfCredit = defineProblem({
      type: 'https://example.com/out-of-credit',
      title: 'Not enough credit',
      status: 403,
      extensions: z.object({ balance: z.number() }),
    });
    expectTypeOf(problem(404, { detail: 'No item 7.' })).toEqualTypeOf<Response>();
    expectTypeOf(problem(OutOfCredit, { balance: 30 })).toEqualTypeOf<Response>();
    problem(401, { challenges: [{ scheme: 'Bearer' }] });
    const refused = (): unknown[] => [
      // @ts-expect-error a 401 names challenges
      problem(401),
      // @ts-expect-error a 405 names the methods
      problem(405, { detail: 'No.' }),
      // @ts-expect-error no error
      problem(204),
      // @ts-expect-error not registered
      problem(499),
      // @ts-expect-error the balance is a number
      problem(OutOfCredit, { balance: '30' }),
    ];
    expectTypeOf(refused).toBeFunction();
  });

  it('of responders ask for what the status names', () => {
    created('/items/1', { id: 1 }, { headers: { ETag: '"1"' } });
    created(null);
    seeOther(new URL('https://example.com'));
    notModified({ headers: { ETag: '"1"' } });
    const refused = (): unknown[] => [
      // @ts-expect-error a 201 names what was created, or says that it does not
      created(),
      // @ts-expect-error a 303 leads somewhere
      seeOther(),
      // @ts-expect-error a 202 tells of the state
      accepted(),
      // @ts-expect-error a 204 has no content
      noContent({ id: 1 }),
    ];
    expectTypeOf(refused).toBeFunction();
  });

  it('of actions keep the arguments and give a union', () => {
    const save = action(async (_previous: ActionResult<number> | null, form: FormData) => form.getAll('a').length);
    expectTypeOf(save).parameters.toEqualTypeOf<[ActionResult<number> | null, FormData]>();
    expectTypeOf(save).returns.resolves.toEqualTypeOf<ActionResult<number>>();
    const result = { ok: true, data: 1 } as ActionResult<number>;
    if (result.ok) expectTypeOf(result.data).toEqualTypeOf<number>();
    else expectTypeOf(result.problem.status).toEqualTypeOf<number>();
  });

  it('of the reporter and of Pages are those of Next', () => {
    expectTypeOf(errorReporter(() => {})).toExtend<Instrumentation.onRequestError>();
    expectTypeOf(pagesHandler((_request, response) => response.end())).toExtend<NextApiHandler>();
    expectTypeOf(pagesHandler({ GET: (_request, response) => response.json({ a: 1 }) })).toExtend<NextApiHandler>();
    expectTypeOf(pagesHandler<{ a: 1 }>({ GET: (_request, response) => response.json({ a: 1 }) })).toExtend<
      NextApiHandler<{ a: 1 }>
    >();
    // @ts-expect-error no method
    pagesHandler({ get: () => {} });
  });
});
