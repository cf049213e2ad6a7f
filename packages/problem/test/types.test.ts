import { lookup } from '@codes/enums/registry';
import * as v from 'valibot';
import { expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import {
  defineProblem,
  type ErrorOfStatus,
  type HttpError,
  httpError,
  isHttpError,
  MethodNotAllowedError,
  matchProblem,
  NotFoundError,
  parseProblem,
  type Problem,
  type ProblemDetails,
  problemError,
  ProxyAuthenticationRequiredError,
  type RegisteredErrorStatus,
  renderProblem,
  ServiceUnavailableError,
  type toResponse,
  TooManyRequestsError,
  UnauthorizedError,
  UpgradeRequiredError,
  validationError,
  writeProblem,
} from '../src/index.js';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerResponse } from 'node:http2';

/** Is compiled, never run. */
const compiled = (program: () => unknown): void => {
  expectTypeOf(program).toBeFunction();
};

it('asks for what a status requires', () => {
  expectTypeOf(new UnauthorizedError({ challenges: { scheme: 'Bearer' } }).status).toEqualTypeOf<401>();
  compiled(() => [
    new UnauthorizedError({ challenges: { scheme: 'Bearer' } }),
    new UnauthorizedError({ challenges: [{ scheme: 'Bearer', params: { realm: 'a' } }], detail: 'd' }),
    new MethodNotAllowedError({ allow: ['GET'] }),
    new MethodNotAllowedError({ allow: 'GET, PUT' }),
    new ProxyAuthenticationRequiredError({ proxyChallenges: { scheme: 'Basic' } }),
    new UpgradeRequiredError({ upgrade: 'websocket' }),
    // @ts-expect-error without challenges
    new UnauthorizedError(),
    // @ts-expect-error without challenges
    new UnauthorizedError('text'),
    // @ts-expect-error without challenges
    new UnauthorizedError({ detail: 'd' }),
    // @ts-expect-error a challenge has a scheme
    new UnauthorizedError({ challenges: { params: {} } }),
    // @ts-expect-error without methods
    new MethodNotAllowedError(),
    // @ts-expect-error without methods
    new MethodNotAllowedError({}),
    // @ts-expect-error that is the option of another status
    new ProxyAuthenticationRequiredError({ challenges: { scheme: 'Basic' } }),
    // @ts-expect-error without protocols
    new UpgradeRequiredError({ upgrade: undefined }),
  ]);
});

it('offers what a status names, and to no other', () => {
  expectTypeOf(new TooManyRequestsError({ retryAfter: 30 }).status).toEqualTypeOf<429>();
  compiled(() => [
    new TooManyRequestsError(),
    new TooManyRequestsError('text'),
    new TooManyRequestsError({ retryAfter: 30 }),
    new ServiceUnavailableError({ retryAfter: new Date(), detail: undefined }),
    new NotFoundError({ detail: 'd', message: 'm', headers: { a: 1, b: ['c'], d: undefined }, stack: false, cause: 1 }),
    // @ts-expect-error a 404 has no Retry-After
    new NotFoundError({ retryAfter: 30 }),
    // @ts-expect-error not a text
    new TooManyRequestsError({ retryAfter: '30' }),
    // @ts-expect-error the status is that of the class
    new NotFoundError({ status: 410 }),
    // @ts-expect-error a stack is captured unless that is false
    new NotFoundError({ stack: true }),
  ]);
});

it('knows statuses and extension members', () => {
  const error = new NotFoundError({ extensions: { item: 7 } });
  expectTypeOf(error.status).toEqualTypeOf<404>();
  expectTypeOf(error.statusCode).toEqualTypeOf<404>();
  expectTypeOf(error.extensions).toEqualTypeOf<{ item: number }>();
  expectTypeOf(error.toJSON()).toEqualTypeOf<ProblemDetails<404, { item: number }>>();
  expectTypeOf(error.toJSON().item).toEqualTypeOf<number>();
  expectTypeOf(new NotFoundError().toJSON()).toEqualTypeOf<ProblemDetails<404>>();
  expectTypeOf(error).toExtend<HttpError>();
  expectTypeOf(error).toExtend<Error>();
  // @ts-expect-error it stays what it is
  compiled(() => (error.status = 404));
  const caught: unknown = error;
  if (isHttpError(caught)) expectTypeOf(caught.status).toEqualTypeOf<number>();
});

it('httpError goes by the status', () => {
  expectTypeOf(httpError(404)).toExtend<NotFoundError>();
  expectTypeOf(httpError(404).status).toEqualTypeOf<404>();
  expectTypeOf(httpError(404, { extensions: { item: 7 } }).extensions).toExtend<{ item: number }>();
  expectTypeOf(httpError(599, { title: 'Own' }).status).toEqualTypeOf<599>();
  expectTypeOf(httpError({ code: 499, phrase: 'Own' }).status).toEqualTypeOf<499>();
  expectTypeOf<ErrorOfStatus<404>>().toExtend<NotFoundError>();
  expectTypeOf<401 | 511>().toExtend<RegisteredErrorStatus>();
  expectTypeOf<200 | 499>().not.toExtend<RegisteredErrorStatus>();
  compiled(() => [
    httpError(405, { allow: 'GET' }),
    httpError(404 as RegisteredErrorStatus as 404, 'text'),
    lookup(499).map((entry) => httpError(entry, 'text')),
    // @ts-expect-error without methods
    httpError(405),
    // @ts-expect-error a 404 has no Retry-After
    httpError(404, { retryAfter: 1 }),
    // @ts-expect-error a code that is not registered has a title
    httpError(499),
    // @ts-expect-error a code that is not registered has a title
    httpError(499, { detail: 'd' }),
    // @ts-expect-error not a text
    httpError('404'),
  ]);
});

it('defineProblem asks for members and header fields', () => {
  const definition = { type: 'https://example.com/p', title: 'T' } as const;
  const Plain = defineProblem({ ...definition, status: 403 });
  const Schema = defineProblem({ ...definition, status: 403, extensions: z.object({ balance: z.number() }) });
  const Coerced = defineProblem({
    ...definition,
    status: 403,
    extensions: v.object({ at: v.pipe(v.string(), v.transform(Number)) }),
  });
  const Required = defineProblem({ ...definition, status: 401, extensions: z.object({ balance: z.number() }) });
  const Bare = defineProblem({ ...definition, status: 401 });

  expectTypeOf(new Plain().status).toEqualTypeOf<403>();
  expectTypeOf(Plain.status).toEqualTypeOf<403>();
  expectTypeOf(new Schema({ balance: 1 }).extensions).toExtend<{ balance: number }>();
  expectTypeOf(new Coerced({ at: '7' }).extensions).toExtend<{ at: number }>();
  expectTypeOf<ConstructorParameters<typeof Required>>().toExtend<[{ balance: number }, { challenges: unknown }]>();
  compiled(() => [
    new Plain({ detail: 'd' }),
    new Schema({ balance: 1 }, { detail: 'd' }),
    new Required({ balance: 1 }, { challenges: { scheme: 'A' } }),
    new Bare({ challenges: { scheme: 'A' } }),
    class Own extends Plain {},
    // @ts-expect-error the title is that of the type
    new Plain({ title: 'Own' }),
    // @ts-expect-error without members
    new Schema(),
    // @ts-expect-error of the wrong type
    new Schema({ balance: '1' }),
    // @ts-expect-error what the schema takes, not what it makes
    new Coerced({ at: 7 }),
    // @ts-expect-error without challenges
    new Required({ balance: 1 }),
    // @ts-expect-error without challenges
    new Bare(),
    // @ts-expect-error without a status
    defineProblem(definition),
  ]);
});

it('matchProblem narrows to what was on the wire', async () => {
  const definition = { type: 'https://example.com/p', title: 'T', status: 403 } as const;
  const Schema = defineProblem({ ...definition, extensions: z.object({ balance: z.number() }) });
  const Coerced = defineProblem({ ...definition, extensions: z.object({ at: z.string().transform(Number) }) });
  const problem = await parseProblem(new Response());
  expectTypeOf(problem).toEqualTypeOf<Problem | undefined>();
  if (matchProblem(problem, Schema)) expectTypeOf(problem.balance).toEqualTypeOf<number>();
  if (matchProblem(problem, Coerced)) expectTypeOf(problem.at).toEqualTypeOf<string>();
  if (matchProblem(problem, defineProblem(definition))) expectTypeOf(problem).toExtend<Problem>();
  expectTypeOf(problem?.['anything']).toEqualTypeOf<unknown>();
});

it('takes requests and responses of the platforms', () => {
  expectTypeOf<ReturnType<typeof toResponse>>().toEqualTypeOf<Response>();
  compiled(() => {
    const node = undefined as unknown as ServerResponse;
    writeProblem(node, 'x');
    writeProblem(undefined as unknown as Http2ServerResponse, 'x');
    renderProblem('x', { request: undefined as unknown as IncomingMessage });
    renderProblem('x', { request: new Request('http://a.example') });
    renderProblem('x', { defaults: { challenges: { scheme: 'A' }, retryAfter: 1 } });
    // @ts-expect-error no option of any status
    renderProblem('x', { defaults: { unknown: 1 } });
    // @ts-expect-error the status cannot be another
    renderProblem('x', { customize: () => ({ status: '404' }) });
    // @ts-expect-error a text is made at once
    renderProblem('x', { html: async () => 'x' });
  });
});

it('problemError takes what adapters are given', () => {
  const Plain = defineProblem({ type: 'https://example.com/p', title: 'T', status: 403 });
  expectTypeOf(problemError(404, [])).toEqualTypeOf<HttpError>();
  compiled(() => [
    problemError(Plain, [{ detail: 'd' }]),
    problemError(new NotFoundError({ extensions: { item: 7 } }), []),
    // @ts-expect-error not a text
    problemError('404', []),
    // @ts-expect-error without the arguments
    problemError(404),
  ]);
});

it('validationError has issues', () => {
  expectTypeOf(validationError('x').extensions.errors[0]?.pointer).toEqualTypeOf<string | undefined>();
  expectTypeOf(validationError('x').status).toEqualTypeOf<400 | 422>();
  compiled(() => [
    validationError('x', { in: 'query', detail: 'd' }),
    // @ts-expect-error no part of a request
    validationError('x', { in: 'body' }),
    // @ts-expect-error its members are the issues
    validationError('x', { extensions: {} }),
  ]);
});
