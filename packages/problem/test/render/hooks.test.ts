import createError from 'http-errors';
import { describe, expect, it, vi } from 'vitest';
import {
  ConflictError,
  errorFromResponse,
  InternalServerError,
  NotFoundError,
  type ProblemContext,
  renderProblem,
  reportProblem,
} from '../../src/index.js';
import { answerTo, requestWith } from '../support/rendered.js';

const boom = (): never => {
  throw new Error('of the hook');
};
const later = async (): Promise<never> => {
  await Promise.resolve();
  throw new Error('of the hook');
};
const thrower = new Proxy({}, { get: boom, ownKeys: boom, getPrototypeOf: boom });

const nonsense: readonly [string, (...args: never[]) => unknown][] = [
  ['throws', boom],
  ['rejects', later],
  ['resolves', async () => ({ title: 'x', detail: 'x', status: 200 })],
  ['returns undefined', () => undefined],
  ['returns null', () => null],
  ['returns a number', () => 7],
  ['returns a symbol', () => Symbol('x')],
  ['returns a function', () => Object.assign(() => 0, { title: 'x', detail: 'x', type: 'urn:x' })],
  ['returns an array', () => ['x']],
  ['returns what throws when it is read', () => thrower],
];

describe.each(nonsense)('a function that %s', (_, hook) => {
  const plain = answerTo(new NotFoundError({ detail: 'd', extensions: { own: 1 } }));

  it.each(['map', 'trust', 'traceId', 'localize', 'customize', 'onError', 'html'] as const)(
    'as %s leaves the answer as it is',
    async (option) => {
      const context = {
        [option]: hook,
        request: requestWith({ 'accept-language': 'de', accept: 'text/html' }),
      } as ProblemContext;
      const answer = answerTo(new NotFoundError({ detail: 'd', extensions: { own: 1 } }), context);
      reportProblem(answer, context);
      expect(answer.problem).toEqual(plain.problem);
      expect(answer.problem.status).toBe(404);
      expect(answer.fields.get('content-type')).toBe('application/problem+json');
      expect(answer.fields.has('content-language')).toBe(false);
      // A rejection that nobody handles would fail the run.
      await new Promise((resolve) => setImmediate(resolve));
    },
  );
});

describe('map', () => {
  it('chooses the error to answer', () => {
    const map = (error: unknown) =>
      (error as { code?: unknown }).code === '23505' ? new ConflictError({ detail: 'Taken.' }) : undefined;
    const thrown = Object.assign(new Error('duplicate key "secret"'), { code: '23505' });
    const answer = answerTo(thrown, { map });
    expect(answer.json).toEqual({ type: 'about:blank', title: 'Conflict', status: 409, detail: 'Taken.' });
    expect(answer.error).toBe(thrown);
    expect(answerTo(new Error('x'), { map }).status).toBe(500);
    expect(answerTo(new NotFoundError(), { map: () => new ConflictError() }).status).toBe(409);
    expect(answerTo(undefined, { map: () => new ConflictError() }).status).toBe(409);
  });

  it('is told of the error and the context', () => {
    const map = vi.fn<() => undefined>();
    const context = { map };
    renderProblem('x', context);
    expect(map).toHaveBeenCalledExactlyOnceWith('x', context);
  });
});

describe('trust', () => {
  const foreign = Object.assign(new Error('secret'), { status: 404, headers: { 'set-cookie': 'a=b', 'x-own': 'a' } });

  it('believes a status, and nothing else', () => {
    const answer = answerTo(foreign, { trust: () => true });
    expect(answer.json).toEqual({ type: 'about:blank', title: 'Not Found', status: 404 });
    expect([...answer.fields.keys()]).toEqual(['cache-control', 'content-type', 'vary']);
    expect(answerTo({ statusCode: 409 }, { trust: () => true }).status).toBe(409);
    expect(answerTo({ status: 200, statusCode: 409 }, { trust: () => true }).status).toBe(409);
    for (const thrown of ['x', null, {}, { status: 200 }, Object.assign(() => 0, { status: 404 })]) {
      const { json } = answerTo(thrown, { trust: () => true });
      expect(json).toEqual({ type: 'about:blank', title: 'Internal Server Error', status: 500 });
    }
    expect(answerTo(foreign).status).toBe(500);
  });

  it.each([[() => false], [boom], [() => 'yes' as never]])('believes nothing foreign otherwise', (trust) => {
    expect(answerTo(createError(404, 'secret'), { trust }).json).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
    });
  });

  it('is not asked of our own errors', () => {
    expect(answerTo(new NotFoundError('text'), { trust: () => false }).json).toMatchObject({
      status: 404,
      detail: 'text',
    });
  });

  it('may believe another server', async () => {
    const remote = await errorFromResponse(new Response('', { status: 404 }));
    expect(answerTo(remote).status).toBe(502);
    expect(answerTo(remote, { trust: () => false }).status).toBe(502);
    expect(answerTo(remote, { trust: () => true }).status).toBe(404);
  });
});

describe('customize', () => {
  it('changes members, or returns others', () => {
    const change = (problem: Record<string, unknown>): void => {
      problem['detail'] = 'changed';
      problem['own'] = 1;
      delete problem['secret'];
    };
    const error = new NotFoundError({ detail: 'd', extensions: { secret: 1 } });
    const expected = { type: 'about:blank', title: 'Not Found', status: 404, detail: 'changed', own: 1 };
    expect(answerTo(error, { customize: change }).json).toEqual(expected);
    expect(error.toJSON()).toMatchObject({ detail: 'd', secret: 1 });
    expect(answerTo(error, { customize: () => ({ ...expected }) }).json).toEqual(expected);
    const other = { type: 'urn:p', title: 'T', status: 404, instance: '/i' };
    expect(answerTo(error, { customize: () => other }).problem).toStrictEqual(other);
  });

  it('cannot change the status, nor the type of a member', () => {
    const customize = (): never =>
      ({ status: 200, title: 5, detail: {}, type: [], instance: 7, __proto__: { own: 1 } }) as never;
    expect(answerTo(new NotFoundError(), { customize }).json).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
    });
  });

  it('that throws half-way has changed nothing', () => {
    const customize = (problem: Record<string, unknown>): void => {
      problem['detail'] = 'half';
      throw new Error('x');
    };
    expect(answerTo(new NotFoundError('text'), { customize }).json).toMatchObject({ detail: 'text' });
  });
});

describe('traceId', () => {
  it('is a member', () => {
    const request = requestWith({ traceparent: '00-abc-def-01' });
    const traceId = ({ request }: ProblemContext) =>
      (request?.headers as Record<string, string> | undefined)?.['traceparent'];
    expect(answerTo(new NotFoundError(), { traceId, request }).json['traceId']).toBe('00-abc-def-01');
    expect(answerTo(new NotFoundError(), { traceId }).json).not.toHaveProperty('traceId');
  });
});

describe('localize', () => {
  const german: ProblemContext['localize'] = (problem, locale) =>
    locale.startsWith('de') ? { title: 'Nicht gefunden', detail: `${String(problem['item'])} fehlt.` } : undefined;
  const error = new NotFoundError({ detail: 'missing', extensions: { item: 7 } });
  const say = (accepted: string, localize = german) =>
    answerTo(error, { localize, request: requestWith({ 'accept-language': accepted }) });

  it('speaks the language that is preferred, of those that it speaks', () => {
    const answer = say('fr;q=0.9, de-AT;q=0.8, en');
    expect(answer.json).toMatchObject({ title: 'Nicht gefunden', detail: '7 fehlt.', status: 404 });
    expect(answer.fields.get('content-language')).toBe('de-AT');
    expect(answer.fields.get('vary')).toBe('Accept, Accept-Language');
  });

  it('is silent in others', () => {
    const answer = say('fr, de;q=0');
    expect(answer.json).toMatchObject({ title: 'Not Found', detail: 'missing' });
    expect(answer.fields.has('content-language')).toBe(false);
  });

  it('names the language only where something is said in it', () => {
    expect(say('de', () => ({})).fields.has('content-language')).toBe(false);
    expect(say('de', () => ({ title: 7 as never })).fields.has('content-language')).toBe(false);
    expect(say('de', () => ({ title: 'T' })).json).toMatchObject({ title: 'T', detail: 'missing' });
    expect(say('de', () => ({ detail: 'D' })).json).toMatchObject({ title: 'Not Found', detail: 'D' });
  });

  it('cannot change what it is shown', () => {
    const localize = (problem: Record<string, unknown>): { title: string } => {
      problem['status'] = 200;
      return { title: 'T' };
    };
    expect(say('de', localize).json).toMatchObject({ title: 'T', status: 404 });
  });

  it('writes the language into the page', () => {
    const request = requestWith({ 'accept-language': 'de', accept: 'text/html' });
    expect(answerTo(error, { localize: german, html: true, request }).body).toContain('<html lang="de">');
  });
});

describe('context', () => {
  it('may be left out', () => {
    expect(renderProblem(new InternalServerError()).status).toBe(500);
    expect(renderProblem(new InternalServerError(), {}).status).toBe(500);
  });
});
