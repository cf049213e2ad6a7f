import { connect } from 'node:net';
import { runInNewContext } from 'node:vm';

import fc from 'fast-check';
import createError from 'http-errors';
import { describe, expect, it } from 'vitest';

import { readForeign } from '../../src/foreign/index.js';
import { hostile } from '../validation/hostile.js';

class Named extends Error {
  constructor(name: string, message: string, members: object) {
    super(message);
    this.name = name;
    Object.assign(this, members);
  }
}

const headers = { 'set-cookie': 'a=b', 'transfer-encoding': 'chunked' };
const response = { status: 403, statusCode: 403, headers, data: { secret: 1 } };

// The members that the HTTP clients really set, seen against a server that answered 403.
const clients: readonly (readonly [string, unknown])[] = [
  ['undici', new Named('ResponseError', 'a', { code: 'UND_ERR_RESPONSE', statusCode: 403, body: 'no', headers })],
  ['axios', new Named('AxiosError', 'a', { isAxiosError: true, code: 'ERR_BAD_REQUEST', status: 403, response })],
  [
    'ofetch',
    new Named('FetchError', 'a', {
      status: 403,
      statusCode: 403,
      statusText: 'Forbidden',
      statusMessage: '',
      response,
    }),
  ],
  ['got', new Named('HTTPError', 'a', { code: 'ERR_NON_2XX_3XX_RESPONSE', response, options: {}, timings: {} })],
  ['fetch', new TypeError('fetch failed', { cause: new Named('Error', 'a', { code: 'ECONNREFUSED', errno: -111 }) })],
];

const others: readonly (readonly [string, unknown])[] = [
  ['an error', new Error('a')],
  ['an AggregateError', new AggregateError([createError(404)])],
  ['an error whose cause is recognised', new Error('a', { cause: createError(404) })],
  ['an error with a status', Object.assign(new Error('a'), { status: 404 })],
  ['a plain status', { status: 404 }],
  ['a plain object of that shape', { status: 404, statusCode: 404, expose: true }],
  ['a function of that shape', Object.assign(() => undefined, { status: 404, statusCode: 404, expose: true })],
  ['a Response', new Response(null, { status: 404 })],
];

describe('readForeign', () => {
  it.each([...clients, ...others])('does not recognise %s', (_, error) => {
    expect(readForeign(error)).toBeUndefined();
  });

  it.each(hostile)('does not throw for %s', (_, error) => {
    expect([undefined, 422]).toContain(readForeign(error)?.status);
  });

  it('does not recognise the errors of the system', async () => {
    const error: unknown = await new Promise((resolve) => {
      connect({ port: 1, host: '127.0.0.1' }).on('error', resolve);
    });
    expect(error).toMatchObject({ syscall: 'connect' });
    expect(readForeign(error)).toBeUndefined();
  });

  it('recognises the errors of another realm', () => {
    const error: unknown = runInNewContext(
      'Object.assign(new Error("a"), { status: 404, statusCode: 404, expose: true })',
    );
    expect(error).not.toBeInstanceOf(Error);
    expect(readForeign(error)).toEqual({ status: 404, detail: 'a' });
  });

  it('gives a status of an error, whatever comes', () => {
    const key = fc.constantFrom(
      'name',
      'message',
      'status',
      'statusCode',
      'expose',
      'type',
      'code',
      'headers',
      'errors',
    );
    const value = fc.oneof(fc.constantFrom(400, 404, 500, 599, true, 'TimeoutError', 'URIError'), fc.anything());
    const error = fc.dictionary(key, value).map((members) => {
      const error = new Error('a');
      for (const [key, value] of Object.entries(members)) Object.defineProperty(error, key, { value });
      return error;
    });
    fc.assert(
      fc.property(fc.oneof(error, fc.anything()), (error) => {
        const reading = readForeign(error);
        if (reading === undefined) return;
        expect(Number.isInteger(reading.status) && reading.status >= 400 && reading.status < 600).toBe(true);
        expect(['string', 'undefined']).toContain(typeof reading.detail);
      }),
      { numRuns: 2000 },
    );
  });
});
