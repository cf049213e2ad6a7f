import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  defineProblem,
  ForbiddenError,
  HttpError,
  isHttpError,
  renderProblem,
  type StandardSchema,
} from '../../src/index.js';

const definition = {
  type: 'https://example.com/probs/out-of-credit',
  title: 'Not enough credit',
  status: 403,
} as const;

const schemas = {
  zod: z.object({ balance: z.number() }),
  valibot: v.object({ balance: v.number() }),
  arktype: type({ balance: 'number', '+': 'delete' }),
};

const standard = (validate: (value: unknown) => unknown): StandardSchema<{ balance: number }> => ({
  '~standard': { version: 1, vendor: 'own', validate: validate as never },
});

describe.each(Object.entries(schemas))('a problem type with a schema of %s', (_, extensions) => {
  const OutOfCredit = defineProblem({ ...definition, extensions: extensions as StandardSchema<{ balance: number }> });

  it('has the members that the schema takes', () => {
    const error = new OutOfCredit({ balance: 30 }, { detail: 'It costs 50.', instance: '/account/12345' });
    expect(error).toBeInstanceOf(OutOfCredit);
    expect(error).toBeInstanceOf(ForbiddenError);
    expect(error.extensions).toEqual({ balance: 30 });
    expect(error.toJSON()).toEqual({
      ...definition,
      balance: 30,
      detail: 'It costs 50.',
      instance: '/account/12345',
    });
  });

  it('has no members that the schema does not know', () => {
    expect(new OutOfCredit({ balance: 30, secret: 's' } as never).extensions).toEqual({ balance: 30 });
  });

  it('stands without members where they are refused', () => {
    const error = new OutOfCredit({ balance: 'secret' as never }, { detail: 'd' });
    expect(error.toJSON()).toEqual({ ...definition, detail: 'd' });
  });
});

describe('a schema that does not answer', () => {
  it.each<[string, StandardSchema<{ balance: number }>]>([
    [
      'throws',
      standard(() => {
        throw new Error('secret');
      }),
    ],
    ['is asynchronous', standard(async (value) => ({ value }))],
    [
      'is asynchronous and fails',
      standard(async () => {
        throw new Error('secret');
      }),
    ],
    ['is asynchronous, of zod', z.object({ balance: z.number().refine(async () => true) })],
    ['returns nothing', standard(() => undefined)],
    ['returns nonsense', standard(() => 'secret')],
    ['is none', {} as never],
    [
      'returns what cannot be read',
      standard(() => ({
        get issues(): never {
          throw new Error('secret');
        },
      })),
    ],
  ])('because it %s, never masks the error', async (_, extensions) => {
    const OutOfCredit = defineProblem({ ...definition, extensions });
    const error = new OutOfCredit({ balance: 30 }, { detail: 'd' });
    expect(renderProblem(error).problem).toEqual({ ...definition, detail: 'd' });
    // An unhandled rejection would fail the run.
    await new Promise((resolve) => setImmediate(resolve));
  });

  it('leaves the members that no schema can make right to the renderer', () => {
    const Own = defineProblem({ ...definition, extensions: standard((value) => ({ value })) });
    const error = new Own({ balance: 1, status: 200, type: 'x', stack: 'x' } as never);
    expect(renderProblem(error).problem).toEqual({ ...definition, balance: 1 });
  });
});

describe('defineProblem', () => {
  it('makes classes that say what they are', () => {
    const Own = defineProblem({ ...definition, name: 'OutOfCredit' });
    expect([Own.type, Own.title, Own.status, Own.extensions]).toEqual([
      definition.type,
      definition.title,
      403,
      undefined,
    ]);
    const error = new Own({ detail: 'd', cause: 'c', headers: { 'X-Own': 'a' } });
    expect([error.name, error.cause, error.status, error.type, error.title]).toEqual([
      'OutOfCredit',
      'c',
      403,
      definition.type,
      definition.title,
    ]);
    expect(error.headers).toEqual({ 'X-Own': 'a' });
    expect(error.stack).toMatch(/^OutOfCredit: d\n/u);
    expect(new (defineProblem(definition))().name).toBe('ForbiddenError');
    expect(new Own().message).toBe('Not enough credit');
    expect(new Own({ stack: false }).stack).toBe('OutOfCredit: Not enough credit');
  });

  it('can be subclassed', () => {
    class OutOfCredit extends defineProblem(definition) {}
    const error = new OutOfCredit({ detail: 'd' });
    expect(error).toBeInstanceOf(HttpError);
    expect(renderProblem(error).problem).toEqual({ ...definition, detail: 'd' });
    expect(error.stack?.split('\n')[0]).toContain(': d');
  });

  it('asks for what its status requires', () => {
    const Own = defineProblem({ ...definition, status: 401, extensions: schemas.zod });
    const error = new Own({ balance: 30 }, { challenges: { scheme: 'Bearer' } });
    expect(error.headers).toEqual({ 'WWW-Authenticate': 'Bearer' });
    expect(renderProblem(error)).toMatchObject({ status: 401, problem: { balance: 30 } });
  });

  it("takes vendors' codes", () => {
    const Closed = defineProblem({ type: 'https://example.com/closed', title: 'Client Closed Request', status: 499 });
    const error = new Closed({ detail: 'd' });
    expect(isHttpError(error)).toBe(true);
    expect([error.status, error.statusCode, error.expose, error.name]).toEqual([499, 499, true, 'HttpError']);
    expect(renderProblem(error)).toMatchObject({ status: 499, problem: { title: 'Client Closed Request' } });
  });

  it.each([200, 399, 600, Number.NaN, 404.5, '404'])('refuses the status %s', (status) => {
    expect(() => defineProblem({ ...definition, status: status as 404 })).toThrow(RangeError);
  });
});
