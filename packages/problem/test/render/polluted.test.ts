/** What `Object.prototype` was given by others is not what an error, its options or the defaults were given. */
import { describe, expect, it } from 'vitest';
import {
  ConflictError,
  defineProblem,
  type HttpError,
  httpError,
  InternalServerError,
  NotFoundError,
  type ProblemContext,
  problemError,
  renderProblem,
  TooManyRequestsError,
  UnauthorizedError,
} from '../../src/index.js';
import { whilePolluted } from '../abuse/polluted.js';
import { answerTo } from '../support/rendered.js';

const brand: unique symbol = Symbol.for('@codes/http-error') as never;
const OutOfCredit = defineProblem({ type: 'https://example.com/out-of-credit', title: 'No credit', status: 403 });

const makers: Readonly<Record<string, () => HttpError>> = {
  'nothing given': () => new NotFoundError(),
  'a message': () => new NotFoundError('m'),
  'a message that is for nobody': () => new InternalServerError('Passw0rd'),
  'a message that is for the client': () => new InternalServerError({ message: 'm', expose: true }),
  'a message of a 4xx that is for nobody': () => new NotFoundError({ message: 'm', expose: false }),
  'all members': () =>
    new ConflictError({ type: '/t', title: 'T', detail: 'd', instance: '/i', extensions: { a: { b: 1 } } }),
  'a type of its own': () => new OutOfCredit(),
  'one challenge': () => new UnauthorizedError({ challenges: { scheme: 'Bearer' } }),
  'several challenges': () => new UnauthorizedError({ challenges: [{ scheme: 'Bearer' }, { scheme: 'Basic' }] }),
  'a date': () => new TooManyRequestsError({ retryAfter: new Date(0) }),
  'header fields': () => new NotFoundError({ headers: { 'X-Own': ['a', 'b'] } }),
  'a status without a class': () => problemError(499, []),
};
const made = Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make()]));

/** Each of them would change some of the answers, were it read. */
const pollutions: readonly Readonly<Record<string, unknown>>[] = [
  { status: 418 },
  { status: 404 },
  { statusCode: 418 },
  { expose: true },
  { expose: false },
  { type: '/polluted' },
  { type: 'https://example.com/out-of-credit' },
  { title: 'polluted' },
  { detail: 'polluted' },
  { message: 'polluted' },
  { instance: '/polluted' },
  { extensions: { polluted: true } },
  { headers: { 'X-Polluted': 'polluted' } },
  { params: { realm: 'polluted' } },
  { token68: 'polluted' },
  { retryAfter: 5 },
  { get: () => 'polluted' },
  { status: 418, expose: true, type: '/polluted', title: 'polluted', detail: 'polluted', params: { realm: 'p' } },
];

const answerOf = (error: unknown, context?: ProblemContext): unknown => {
  const { status, headers, body } = answerTo(error, context);
  return { status, headers, body };
};

/** Says of each pollution what was answered meanwhile. */
const whilePollutedEach = (answer: () => unknown): unknown[] =>
  pollutions.map((members) => [members, whilePolluted(members, answer)]);
const always = (expected: unknown): unknown[] => pollutions.map((members) => [members, expected]);

describe('a polluted Object.prototype', () => {
  it.each(Object.keys(makers))('adds nothing to an error with %s', (name) => {
    const expected = always(answerOf(made[name]));
    expect(whilePollutedEach(() => answerOf(made[name]))).toEqual(expected);
    expect(whilePollutedEach(() => answerOf(makers[name]?.()))).toEqual(expected);
  });

  const unsaid = httpError(401, {} as never);
  const defaults = { challenges: [{ scheme: 'Bearer' }], retryAfter: 1 };

  it.each<[string, ProblemContext]>([
    ['none', {}],
    ['others', { defaults: { retryAfter: 1 } }],
    ['one', { defaults: { challenges: { scheme: 'Bearer' } } }],
    ['several', { defaults }],
  ])('adds nothing to the defaults for a field that a status requires: %s', (_, context) => {
    const expected = answerOf(unsaid, context);
    for (const members of [{ params: { realm: 'polluted' } }, { challenges: { scheme: 'Polluted' } }]) {
      expect(whilePolluted(members, () => answerOf(unsaid, context))).toEqual(expected);
    }
  });

  it('leaves options of a class as they are, which may inherit what they have', () => {
    class Challenge {
      readonly scheme = 'Bearer';
      get params() {
        return { realm: 'own' };
      }
    }
    const error = new UnauthorizedError({ challenges: new Challenge() });
    const { headers } = whilePolluted({ polluted: true }, () => answerTo(error));
    expect(headers).toContainEqual(['WWW-Authenticate', 'Bearer realm="own"']);
  });

  it('leaves what others wrote into an error', () => {
    const error = Object.assign(new InternalServerError({ message: 'm' }), { expose: true, type: '/own' });
    expect(whilePolluted({ expose: false, type: '/polluted' }, () => answerOf(error))).toEqual(answerOf(error));
  });

  it('does no harm to what another copy of this package made, which reads what it was given in its own way', () => {
    const foreign = {
      [brand]: true,
      status: 404,
      title: 'T',
      get detail() {
        return typeof this[brand] === 'boolean' ? 'd' : 'another';
      },
    };
    expect(whilePollutedEach(() => answerOf(foreign))).toEqual(always(answerOf(foreign)));
  });

  it('makes nothing throw', () => {
    const { proxy: options, revoke } = Proxy.revocable({ message: 'm' }, {});
    const revoked = new NotFoundError(options);
    revoke();
    const silent = new Proxy(new NotFoundError(), {
      get: (error, name) => {
        if (name === brand) return Reflect.get(error, brand);
        throw new Error('no');
      },
    });
    for (const error of [revoked, silent]) {
      const { status } = renderProblem(error);
      expect(whilePolluted({ polluted: true }, () => renderProblem(error).status)).toBe(status);
    }
  });
});
