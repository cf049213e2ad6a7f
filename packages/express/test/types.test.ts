import {
  asyncHandler,
  created,
  defineProblem,
  errorHandler,
  type ExpressContext,
  type ExpressProblemOptions,
  type HttpError,
  methodNotAllowedHandler,
  movedPermanently,
  noContent,
  NotFoundError,
  notFoundHandler,
  notModified,
  ok,
  problem,
  problemHandlers,
  rateLimitHandler,
  resetContent,
} from '@codes/express';
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';

declare const response: Response;
declare const number: number;

const OutOfCredit = defineProblem({
  type: 'https://example.com/probs/out-of-credit',
  title: 'Not enough credit',
  status: 403,
  extensions: z.object({ balance: z.number() }),
});
const Sleepy = defineProblem({ type: 'https://example.com/probs/sleepy', title: 'Asleep', status: 401 });

/** What is only to be compiled: nothing of it is called. */
const compiled: (() => unknown)[] = [];

it('problem asks for what the status requires, and refuses what is none of an error', () => {
  compiled.push(
    () => problem(response, 404),
    () => problem(response, 404, 'No item 7'),
    () => problem(response, 404, { detail: 'No item 7', extensions: { item: 7 } }),
    () => problem(response, 401, { challenges: { scheme: 'Bearer' } }),
    () => problem(response, 405, { allow: ['GET'] }),
    () => problem(response, 429, { retryAfter: 30 }),
    // @ts-expect-error a 401 has a challenge
    () => problem(response, 401),
    // @ts-expect-error a text is no challenge
    () => problem(response, 401, 'Who are you?'),
    // @ts-expect-error a 405 says which methods are allowed
    () => problem(response, 405, { detail: 'No' }),
    // @ts-expect-error a 404 has no Retry-After of its own
    () => problem(response, 404, { retryAfter: 30 }),
    // @ts-expect-error a 200 is no problem
    () => problem(response, 200),
    // @ts-expect-error 499 is not registered: it is given as an error
    () => problem(response, 499),
    // @ts-expect-error any number may be none of an error
    () => problem(response, number),
    // @ts-expect-error a status is a number
    () => problem(response, '404'),
  );
  expectTypeOf<ReturnType<typeof problem>>().toEqualTypeOf<void>();
});

it('problem takes what the class of a problem type takes', () => {
  compiled.push(
    () => problem(response, OutOfCredit, { balance: 30 }),
    () => problem(response, OutOfCredit, { balance: 30 }, { detail: 'It is 50.' }),
    () => problem(response, Sleepy, { challenges: { scheme: 'Basic' } }),
    () => problem(response, new OutOfCredit({ balance: 30 })),
    // @ts-expect-error its members are required
    () => problem(response, OutOfCredit),
    // @ts-expect-error and typed
    () => problem(response, OutOfCredit, { balance: '30' }),
    // @ts-expect-error a 401 has a challenge
    () => problem(response, Sleepy),
    // @ts-expect-error a plain error is none of ours
    () => problem(response, new Error('x')),
  );
  expectTypeOf<InstanceType<typeof OutOfCredit>['status']>().toEqualTypeOf<403>();
});

it('responders take what their status has', () => {
  compiled.push(
    () => created(response, '/items/1', { id: 1 }),
    () => created(response, new URL('https://example.com/')),
    () => created(response, null),
    () => movedPermanently(response, '/there'),
    () => ok(response, { id: 1 }),
    // @ts-expect-error Location is declined by null, not by forgetting it
    () => created(response),
    // @ts-expect-error nor by what may be missing
    () => created(response, undefined as string | undefined),
    // @ts-expect-error a 200 has content
    () => ok(response),
    // @ts-expect-error a 204 has none
    () => noContent(response, { id: 1 }),
    // @ts-expect-error nor has a 205
    () => resetContent(response, ''),
    // @ts-expect-error nor has a 304
    () => notModified(response, ''),
  );
  expectTypeOf(created).parameter(1).toEqualTypeOf<string | { readonly href: string } | null>();
});

it('handlers are assignable where Express takes handlers', () => {
  const app = express();
  const router = express.Router();
  compiled.push(
    () => app.use(problemHandlers(app)),
    () => app.use('/api', problemHandlers(app, {})),
    () => app.use(methodNotAllowedHandler(app), notFoundHandler(), errorHandler()),
    () => router.use(methodNotAllowedHandler(router), notFoundHandler(), errorHandler()),
    () => rateLimit({ handler: rateLimitHandler() }),
    // @ts-expect-error routers have no options for others to find
    () => app.use(problemHandlers(router)),
  );
  expectTypeOf(errorHandler).returns.toEqualTypeOf<ErrorRequestHandler>();
  expectTypeOf(notFoundHandler).returns.toEqualTypeOf<RequestHandler>();
  expectTypeOf(problemHandlers).returns.toEqualTypeOf<[RequestHandler, RequestHandler, ErrorRequestHandler]>();
});

it('asyncHandler has the types of a handler, and takes others', () => {
  const app = express();
  compiled.push(() => {
    app.get(
      '/items/:id',
      asyncHandler(async (request, response, next) => {
        expectTypeOf(request.params).toEqualTypeOf<Request['params']>();
        expectTypeOf(request.body).toBeAny();
        response.json({ fine: true });
        expectTypeOf(next).toBeFunction();
        await Promise.resolve();
      }),
    );
    app.get(
      '/items/:id',
      asyncHandler<{ id: string }>(({ params }) => {
        expectTypeOf(params.id).toEqualTypeOf<string>();
      }),
    );
    const typed: RequestHandler<{ id: string }, { fine: boolean }, { name: string }, { page?: string }> = asyncHandler(
      (request, response) => {
        expectTypeOf(request.body).toEqualTypeOf<{ name: string }>();
        expectTypeOf(request.query.page).toEqualTypeOf<string | undefined>();
        response.json({ fine: true });
        // @ts-expect-error that is not its content
        response.json({ fine: 'yes' });
      },
    );
    return typed;
  });
  const alone = asyncHandler(async (request, response) => {
    expectTypeOf(request.params).toEqualTypeOf<Request['params']>();
    response.json(request.params['id']);
    await Promise.resolve();
  });
  expectTypeOf(alone).toExtend<RequestHandler>();
  const handler = async (_error: unknown, _request: Request, _response: Response, _next: unknown): Promise<void> => {};
  // @ts-expect-error an error handler has four parameters
  compiled.push(() => asyncHandler(handler));
});

it('the functions among the options know the request and the response', () => {
  expectTypeOf<ExpressContext['request']>().toEqualTypeOf<Request>();
  expectTypeOf<ExpressContext['response']>().toEqualTypeOf<Response>();
  const options: ExpressProblemOptions = {
    map: (error, { request, response }) => {
      expectTypeOf(error).toBeUnknown();
      expectTypeOf(request.params).toBeObject();
      expectTypeOf(response.locals).toBeObject();
      return new NotFoundError();
    },
    customize: (problem, { request }) => {
      expectTypeOf(problem.status).toEqualTypeOf<number>();
      problem['path'] = request.path;
    },
    onError: async (error, problem) => {
      expectTypeOf(error).toBeUnknown();
      expectTypeOf(problem.title).toEqualTypeOf<string>();
      await new Promise((resolve) => setTimeout(resolve));
    },
    traceId: ({ request }) => request.get('x-request-id'),
    localize: (_problem, locale) => (locale === 'de' ? { title: 'Nicht gefunden' } : undefined),
    defaults: { challenges: { scheme: 'Bearer' } },
    exposeStack: 'development',
    html: (problem, locale) => `<html lang="${locale ?? 'en'}">${problem.status}`,
  };
  expectTypeOf(options.map).returns.toEqualTypeOf<HttpError | undefined>();
  // @ts-expect-error there is no such option
  const refused: ExpressProblemOptions = { exposeMessage: true };
  // @ts-expect-error an error of Express says nothing of a problem
  const unmapped: ExpressProblemOptions = { map: () => new Error('x') };
  expect([refused, unmapped, compiled.length > 0]).toBeDefined();
});
