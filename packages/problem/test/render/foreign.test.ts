import createError from 'http-errors';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { answerTo } from '../support/rendered.js';

class Named extends Error {
  constructor(name: string, message: string, members: object) {
    super(message);
    this.name = name;
    Object.assign(this, members);
  }
}

const secret = 'Passw0rd-of-another-server';
const headers = {
  'set-cookie': secret,
  'transfer-encoding': 'chunked',
  'x-internal-host': secret,
  connection: 'close',
};
const response = { status: 403, statusCode: 403, headers, body: secret, data: { secret } };

// With the members that the clients really give their errors.
const clients: readonly [string, unknown][] = [
  ['undici', new Named('ResponseError', secret, { code: 'UND_ERR_RESPONSE', statusCode: 403, body: secret, headers })],
  ['axios', new Named('AxiosError', secret, { isAxiosError: true, code: 'ERR_BAD_REQUEST', status: 403, response })],
  ['got', new Named('HTTPError', secret, { code: 'ERR_NON_2XX_3XX_RESPONSE', response, options: {}, timings: {} })],
  [
    'ofetch',
    new Named('FetchError', secret, { status: 403, statusCode: 403, statusText: 'Forbidden', response, data: secret }),
  ],
  [
    'fetch',
    new TypeError('fetch failed', { cause: new Named('Error', secret, { code: 'ECONNREFUSED', errno: -111 }) }),
  ],
  ['a Response', new Response(secret, { status: 403, headers: { 'x-internal-host': secret } })],
];

describe('the error of an HTTP client', () => {
  it.each(clients)('%s is a 500 that says nothing', (_, error) => {
    const answer = answerTo(error);
    expect(answer.json).toEqual({ type: 'about:blank', title: 'Internal Server Error', status: 500 });
    expect([...answer.fields.keys()]).toEqual(['cache-control', 'content-type', 'vary']);
  });

  it.each(clients)('%s, if it is trusted, gives its status at most', (_, error) => {
    const answer = answerTo(error, { trust: () => true });
    expect([403, 500]).toContain(answer.status);
    expect(JSON.stringify([answer.problem, answer.headers])).not.toContain(secret);
    expect([...answer.fields.keys()]).toEqual(['cache-control', 'content-type', 'vary']);
  });

  it('a timeout is a 504', () => {
    expect(answerTo(AbortSignal.timeout(0).reason ?? new DOMException(secret, 'TimeoutError')).status).toBe(504);
    expect(answerTo(new DOMException(secret, 'AbortError')).json).toMatchObject({ status: 500 });
  });
});

describe('an error of http-errors', () => {
  it('keeps its status, message and header fields', () => {
    const error = createError(401, 'No token.', {
      headers: { 'WWW-Authenticate': ['Basic', 'Bearer'], 'Set-Cookie': 'a=b', 'Content-Length': 3, ETag: 'x' },
    });
    const answer = answerTo(error);
    expect(answer.json).toMatchObject({ status: 401, title: 'Unauthorized', detail: 'No token.' });
    expect([...answer.fields.keys()]).toEqual(['cache-control', 'content-type', 'vary', 'www-authenticate']);
    expect(answer.fields.get('www-authenticate')).toBe('Basic, Bearer');
  });

  it('keeps no field that speaks of another content, and all that are only called alike', () => {
    const kept = ['Dated', 'ETags', 'Last-Modified-By', 'Server-Timing', 'X-Content-Id', 'X-Date', 'X-Server'];
    const left = ['Content-Language', 'Date', 'ETag', 'Last-Modified', 'Server', 'Set-Cookie', 'Set-Cookie2'];
    const headers = Object.fromEntries([...kept, ...left].map((name) => [name, 'a']));
    const expected = [...kept.map((name) => name.toLowerCase()), 'cache-control', 'content-type', 'vary'].sort();
    expect([...answerTo(createError(400, { headers })).fields.keys()]).toEqual(expected);
  });

  it.each(['text', 7, () => 0, null, Object.assign(() => 0, { 'x-own': 'a' })])('has no fields in %s', (headers) => {
    const error = Object.assign(createError(400), { headers });
    expect([...answerTo(error).fields.keys()]).toEqual(['cache-control', 'content-type', 'vary']);
  });

  it('keeps the range that its status names, and no other has', () => {
    const range = (status: number) =>
      answerTo(createError(status, { headers: { 'Content-Range': 'bytes */47' } })).fields.get('content-range');
    expect([range(416), range(404)]).toEqual(['bytes */47', null]);
  });

  it('that lacks what its status requires is a 500', () => {
    expect(answerTo(createError(401)).status).toBe(500);
    expect(answerTo(createError(401), { defaults: { challenges: { scheme: 'Basic' } } }).status).toBe(401);
  });

  it('cannot split the response', () => {
    const error = createError(400, 'a', { headers: { 'X-Own': 'a\r\nSet-Cookie: a=b', 'a:b': 'c', 'X-Good': 'a' } });
    expect([...answerTo(error).fields.keys()]).toEqual(['cache-control', 'content-type', 'vary', 'x-good']);
  });
});

describe('an error of a validation library', () => {
  it('is a 422 with what is wrong, and nothing of what was submitted', () => {
    const schema = z.object({ 'a/b': z.array(z.number()), password: z.string().min(100) });
    const { error } = schema.safeParse({ 'a/b': [secret], password: secret });
    const answer = answerTo(error);
    expect(answer.json).toMatchObject({ status: 422, title: 'Unprocessable Content' });
    expect((answer.json['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '#/a~1b/0',
      '#/password',
    ]);
    expect(answer.body).not.toContain(secret);
  });
});
