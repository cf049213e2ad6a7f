import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';

import bodyParser from 'body-parser';
import createError from 'http-errors';
import { describe, expect, it } from 'vitest';

import { readBodyParser } from '../../src/foreign/body-parser.js';
import { readForeign } from '../../src/foreign/index.js';
import { secret } from '../validation/secret.js';

type Parser = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

interface Sent {
  readonly content: string | Buffer;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly prepare?: (stream: Readable) => void;
}

/** What a parser of body-parser hands to `next` for a request. */
async function parse(parser: Parser, { content, type = 'application/json', headers, prepare }: Sent): Promise<object> {
  const stream = new Readable({ read: () => undefined });
  const request = Object.assign(stream, {
    method: 'POST',
    headers: { 'content-type': type, 'content-length': String(Buffer.byteLength(content)), ...headers },
  });
  const error = await new Promise((resolve) => {
    prepare?.(stream);
    parser(request as unknown as IncomingMessage, {} as ServerResponse, resolve);
    if (prepare === undefined) {
      stream.push(content);
      stream.push(null);
    }
  });
  expect(error).toBeInstanceOf(Error);
  return error as object;
}

const json = bodyParser.json({ limit: 100 });
// An option that the types do not know yet.
const shallow: bodyParser.OptionsUrlencoded = Object.assign({ extended: true }, { depth: 1 });
const form = 'application/x-www-form-urlencoded';

const cases: readonly (readonly [type: string, status: number, parser: Parser, sent: Sent])[] = [
  ['entity.parse.failed', 400, json, { content: `{"password": ${secret}}` }],
  ['entity.too.large', 413, json, { content: JSON.stringify(secret.repeat(20)) }],
  ['charset.unsupported', 415, json, { content: '{}', type: `application/json; charset=utf-${secret}` }],
  ['charset.unsupported', 415, bodyParser.text(), { content: 'a', type: `text/plain; charset=${secret}` }],
  ['encoding.unsupported', 415, json, { content: '{}', headers: { 'content-encoding': secret } }],
  [
    'encoding.unsupported',
    415,
    bodyParser.json({ inflate: false }),
    { content: gzipSync('{}'), headers: { 'content-encoding': 'gzip' } },
  ],
  ['request.size.invalid', 400, json, { content: '{}', headers: { 'content-length': '9' } }],
  ['request.aborted', 400, json, { content: '{}', prepare: (stream) => setImmediate(() => stream.emit('aborted')) }],
  ['stream.encoding.set', 500, json, { content: '{}', prepare: (stream) => stream.setEncoding('utf8') }],
  [
    'stream.not.readable',
    500,
    json,
    { content: '{}', prepare: (stream) => Object.defineProperty(stream, 'readable', { value: false }) },
  ],
  [
    'parameters.too.many',
    413,
    bodyParser.urlencoded({ parameterLimit: 1 }),
    { content: `a=${secret}&b=2`, type: form },
  ],
  [
    'querystring.parse.rangeError',
    400,
    bodyParser.urlencoded(shallow),
    { content: `a[b][c][d]=${secret}`, type: form },
  ],
  [
    'entity.verify.failed',
    403,
    bodyParser.json({
      verify: () => {
        throw new Error(`signature of ${secret}`);
      },
    }),
    { content: '{}' },
  ],
];

describe('body-parser', () => {
  it.each(cases)('%s is %i, in our words', async (type, status, parser, sent) => {
    const error = await parse(parser, sent);
    expect(error).toMatchObject({ type, status });
    const reading = readBodyParser(error);
    expect(reading?.status).toBe(status);
    // A mistake of the server has nothing to tell the client.
    expect(reading?.detail ?? '').toMatch(status === 500 ? /^$/ : /^The .+\.$/);
    expect(JSON.stringify(reading)).not.toContain('s3cr3t');
    expect(readForeign(error)).toEqual(reading);
  });

  it('leaves the content that is on the error where it is', async () => {
    const error = await parse(json, { content: `{"password": ${secret}}` });
    expect(error).toMatchObject({ body: expect.stringContaining(secret), message: expect.any(String) });
    expect(readForeign(error)).toEqual({ status: 400, detail: 'The content could not be parsed.' });
  });

  it('means the status and text of an error that `verify` throws with a status', async () => {
    const verify = (): never => {
      throw createError(401, 'No such key.');
    };
    const error = await parse(bodyParser.json({ verify }), { content: '{}' });
    expect(error).toMatchObject({ type: 'entity.verify.failed' });
    expect(readForeign(error)).toEqual({ status: 401, detail: 'No such key.' });
  });

  it('says nothing of a broken compression but that it is the client’s', async () => {
    const error = await parse(json, { content: 'no gzip', headers: { 'content-encoding': 'gzip' } });
    expect(readForeign(error)).toEqual({ status: 400 });
  });

  it('does not take the type of another library for one', () => {
    expect(readBodyParser(Object.assign(new Error('a'), { type: 'entity.parse.failed' }))).toBeUndefined();
    expect(
      readBodyParser(Object.assign(new Error('a'), { type: 'entity.parse.failed', status: 400, statusCode: 400 })),
    ).toBeUndefined();
    expect(readBodyParser(createError(409, 'a', { type: 'entity.parse.failed' }))).toBeUndefined();
    expect(readBodyParser(createError(503, 'a', { type: 'stream.not.readable' }))).toBeUndefined();
    expect(readBodyParser(createError(400, 'a', { type: 'constructor' }))).toBeUndefined();
    expect(readBodyParser({ type: 'entity.parse.failed', status: 400, statusCode: 400, expose: true })).toBeUndefined();
  });

  it('gives every reading anew', () => {
    const error = createError(400, 'a', { type: 'entity.parse.failed' });
    expect(readBodyParser(error)).not.toBe(readBodyParser(error));
  });
});
