/** What `Object.prototype` was given by others changes no answer. */
import { describe, expect, it } from 'vitest';
import {
  ConflictError,
  defineProblem,
  httpError,
  InternalServerError,
  MethodNotAllowedError,
  NotFoundError,
  type ProblemContext,
  problemError,
  renderProblem,
  ServiceUnavailableError,
  UnauthorizedError,
  validationError,
} from '../../src/index.js';
import { pollutions, whilePolluted } from './polluted.js';

const secret = 'Passw0rd-of-the-database';
const OutOfCredit = defineProblem({ type: 'https://example.com/out-of-credit', title: 'No credit', status: 403 });

/** Errors that are made while the prototype is polluted, or before. */
const makers: readonly (() => unknown)[] = [
  () => new Error(secret),
  () => Object.assign(new Error(secret), { code: 'E_OWN' }),
  () => ({ message: secret }),
  () => undefined,
  () => new TypeError(secret, { cause: new Error(secret) }),
  () => new DOMException(secret, 'DataError'),
  () => Object.assign(new Error('public'), { status: 409, statusCode: 409, expose: true }),
  () => Object.assign(new Error(secret), { response: { status: 404, headers: { 'x-a': secret } } }),
  () =>
    Object.assign(new Error(secret), { name: 'ZodError', issues: [{ code: 'custom', message: 'no', path: ['a'] }] }),
  () => new NotFoundError(),
  () => new NotFoundError('a message'),
  () => new InternalServerError(secret),
  () => new InternalServerError({ message: secret }),
  () => new ServiceUnavailableError({ detail: 'Later.' }),
  () => new ConflictError({ detail: 'd', extensions: { a: 1, nested: { b: [{}] } } }),
  () => new UnauthorizedError({ challenges: { scheme: 'Bearer' } }),
  () => new MethodNotAllowedError({ allow: ['GET'] }),
  () => new OutOfCredit({ detail: 'd' }),
  () => new OutOfCredit(),
  () => httpError({ code: 499, phrase: 'Client Closed Request' }),
  () => httpError(503),
  () => problemError(500, []),
  () => problemError(503, [{ detail: 'Later.' }]),
  () => problemError(OutOfCredit, []),
  () => validationError([{ message: 'no', path: ['a'] }]),
];

const fetched = new Request('http://localhost/');
const contexts: readonly (() => ProblemContext | undefined)[] = [
  () => undefined,
  () => ({}),
  () => ({ request: { method: 'GET', url: '/', headers: {} } }),
  () => ({ request: fetched }),
  () => ({ traceId: () => 't', customize: (problem) => ({ ...problem, own: 1 }), localize: () => ({ title: 'T' }) }),
];

/** The answers to errors, each in one of the contexts: which one depends on the turn. */
function answers(errors: readonly unknown[], turn: number): string[] {
  return errors.map((error, index) => {
    const { status, headers, body } = renderProblem(error, contexts[(index + turn) % contexts.length]?.());
    return [status, ...headers.flat(), body].join(' ');
  });
}

const made = makers.map((make) => make());

/** What changes of the answers, by what was polluted. */
function changes(errors: () => unknown[]): string[] {
  return pollutions.flatMap((members, turn) => {
    const expected = answers(made, turn);
    const answered = whilePolluted(members, () => answers(errors(), turn));
    const at = answered.findIndex((answer, index) => answer !== expected[index]);
    return at === -1 ? [] : [`${JSON.stringify(members).slice(0, 200)}: ${expected[at]} became ${answered[at]}`];
  });
}

describe('a polluted Object.prototype', () => {
  it('changes no answer to an error made before', () => {
    expect(changes(() => made)).toEqual([]);
  });

  it('changes no answer to an error made meanwhile', () => {
    expect(changes(() => makers.map((make) => make()))).toEqual([]);
  });
});
