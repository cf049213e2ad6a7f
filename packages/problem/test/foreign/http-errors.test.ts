import { readFile } from 'node:fs/promises';

import createError from 'http-errors';
import { describe, expect, it } from 'vitest';

import { readHttpErrors } from '../../src/foreign/http-errors.js';
import { readForeign } from '../../src/foreign/index.js';

describe('http-errors', () => {
  it('is believed, and its message is sent if it is exposed', () => {
    expect(readForeign(createError(404, 'No item 7'))).toEqual({ status: 404, detail: 'No item 7' });
    expect(readForeign(new createError.Conflict('Taken'))).toEqual({ status: 409, detail: 'Taken' });
    expect(readForeign(createError(503, 'pool exhausted'))).toEqual({ status: 503 });
    expect(readForeign(createError(503, 'Back at noon.', { expose: true }))).toEqual({
      status: 503,
      detail: 'Back at noon.',
    });
    expect(readForeign(createError(404, 'row 7 of shard 3', { expose: false }))).toEqual({ status: 404 });
    expect(readForeign(createError(499, 'Gone'))).toEqual({ status: 499, detail: 'Gone' });
  });

  it('passes the headers on as they are', () => {
    const headers = { 'Retry-After': '5', 'Set-Cookie': 'a=b' };
    expect(readForeign(createError(429, 'Slow down', { headers }))?.headers).toBe(headers);
    expect(readForeign(createError(429, 'Slow down', { headers: null }))).not.toHaveProperty('headers');
  });

  it('is 503 for connect-timeout', () => {
    expect(readForeign(createError(503, 'Response timeout', { code: 'ETIMEDOUT', timeout: 5000 }))).toEqual({
      status: 503,
    });
  });

  it('cleans and cuts the message, and needs none', () => {
    expect(readForeign(createError(400, `a\r\n${'b'.repeat(5000)}`))?.detail).toMatch(/^a b{997}…$/);
    expect(readForeign(createError(400, ''))).toEqual({ status: 400 });
    expect(readForeign(Object.assign(createError(400), { message: 7 }))).toEqual({ status: 400 });
  });

  it('does not send what the language or the system says, which became exposed by its status only', async () => {
    const missing: unknown = await readFile('/srv/app/secret.txt').catch((error: unknown) => error);
    const parse = ((): unknown => {
      try {
        return JSON.parse('s3cr3t');
      } catch (error) {
        return error;
      }
    })();
    for (const error of [missing, parse, new TypeError("Cannot read properties of undefined (reading 's3cr3t')")]) {
      const wrapped = createError(404, error as Error);
      expect(wrapped.expose).toBe(true);
      expect(readForeign(wrapped)).toEqual({ status: 404 });
    }
  });

  it.each<readonly [string, object]>([
    ['not an error', { status: 404, statusCode: 404, expose: true, message: 'a' }],
    ['another status', Object.assign(new Error('a'), { status: 404, statusCode: 500, expose: true })],
    ['no statusCode', Object.assign(new Error('a'), { status: 404, expose: true })],
    ['no expose', Object.assign(new Error('a'), { status: 404, statusCode: 404 })],
    ['expose that is no boolean', Object.assign(new Error('a'), { status: 404, statusCode: 404, expose: 1 })],
    ...[200, 399, 600, 404.5, Number.NaN, '404', -404].map(
      (status) =>
        [`the status ${status}`, Object.assign(new Error('a'), { status, statusCode: status, expose: true })] as const,
    ),
  ])('is not: %s', (_, error) => {
    expect(readHttpErrors(error)).toBeUndefined();
    expect(readForeign(error)).toBeUndefined();
  });
});
