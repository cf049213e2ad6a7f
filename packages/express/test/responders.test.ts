import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import * as adapter from '@codes/express';

import type { Response } from 'express';
import { describe, expect, it } from 'vitest';
import { frameworks } from './support/frameworks.ts';
import { answerTo, exchange, parseAnswers, request, valuesOf } from './support/raw.ts';
import { serve } from './support/server.ts';

type Responder = (response: Response, ...args: readonly unknown[]) => void;

/** Every responder with its status. The rules that they follow are those of the registry. */
const statuses = {
  ok: 200,
  created: 201,
  accepted: 202,
  nonAuthoritativeInformation: 203,
  noContent: 204,
  resetContent: 205,
  multiStatus: 207,
  multipleChoices: 300,
  movedPermanently: 301,
  found: 302,
  seeOther: 303,
  notModified: 304,
  temporaryRedirect: 307,
  permanentRedirect: 308,
};
const responders = Object.entries(statuses);
const withoutContent = responders.filter(([, status]) => adapter.forbidsContent(status));
const withContent = responders.filter(([, status]) => !adapter.forbidsContent(status));
const withLocation = responders.filter(([, status]) => attempt(() => adapter.responseFields(status, [])) === undefined);

function attempt<Result>(make: () => Result): Result | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function named(name: string): Responder {
  return (adapter as unknown as Record<string, Responder>)[name] as Responder;
}

describe('responders', () => {
  it('are what is tested here, and nothing is left out', () => {
    const source = readFileSync(new URL('../src/responders.gen.ts', import.meta.url), 'utf8');
    expect([...source.matchAll(/^export function (\w+)/gmu)].map(([, name]) => name)).toEqual(Object.keys(statuses));
  });

  it('follow the rules of the registry', () => {
    expect(withoutContent.map(([, status]) => status)).toEqual([204, 205, 304]);
    expect(withLocation.map(([, status]) => status)).toEqual([201, 301, 302, 303, 307, 308]);
  });
});

describe.each(frameworks)('responders on %s', (_, express) => {
  async function wire(handler: (response: Response) => void, method = 'GET', fields = {}): ReturnType<typeof answerTo> {
    const app = express();
    app.all('/', (_request, response) => handler(response));
    app.use(adapter.problemHandlers(app, { onError: () => undefined }));
    const { port } = await serve(app);
    return answerTo(port, method, '/', fields);
  }

  const argumentsOf = (status: number): unknown[] =>
    withLocation.some(([, each]) => each === status) ? ['/there'] : [];

  it.each(withContent)('%s sends JSON, text and bytes', async (name, status) => {
    const json = await wire((response) => named(name)(response, ...argumentsOf(status), { id: 7 }));
    expect([json.status, json.body]).toEqual([status, '{"id":7}']);
    expect(valuesOf(json, 'content-type')).toEqual(['application/json; charset=utf-8']);
    const text = await wire((response) => named(name)(response.type('text/plain'), ...argumentsOf(status), 'sëven'));
    expect([text.status, text.body]).toEqual([status, 'sëven']);
    expect(valuesOf(text, 'content-type')).toEqual(['text/plain; charset=utf-8']);
    const bytes = await wire((response) =>
      named(name)(response, ...argumentsOf(status), new Uint8Array([55, 56, 57]).subarray(1)),
    );
    expect([bytes.status, bytes.body]).toEqual([status, '89']);
    expect(valuesOf(bytes, 'content-type')).toEqual(['application/octet-stream']);
  });

  it.each(withContent)('%s goes without content', async (name, status) => {
    const answer = await wire((response) => named(name)(response, ...argumentsOf(status)));
    expect([answer.status, answer.body]).toEqual([status, '']);
    expect(valuesOf(answer, 'content-length')).toEqual(['0']);
    expect(valuesOf(answer, 'content-type')).toEqual([]);
  });

  it.each(withoutContent)('%s has no content and no fields of it', async (name, status) => {
    const answer = await wire((response) => {
      response.set({
        'Content-Type': 'text/plain',
        'Content-Encoding': 'gzip',
        'Content-Language': 'en',
        'Content-Length': '12',
        ETag: '"7"',
        Vary: 'Accept',
        'Cache-Control': 'max-age=60',
        'Set-Cookie': 'a=b',
      });
      named(name)(response);
    });
    expect(answer.status).toBe(status);
    expect(answer.body).toBe('');
    for (const field of ['content-type', 'content-encoding', 'content-language', 'transfer-encoding']) {
      expect(valuesOf(answer, field)).toEqual([]);
    }
    // RFC 9110 §15.3.6: a 205 says that it has no content, or is taken to end with the connection.
    expect(valuesOf(answer, 'content-length')).toEqual(name === 'resetContent' ? ['0'] : []);
    for (const field of ['etag', 'vary', 'cache-control', 'set-cookie'])
      expect(valuesOf(answer, field)).toHaveLength(1);
  });

  it.each(withoutContent)('%s keeps the connection', async (name) => {
    const app = express();
    app.get('/', (_request, response) => named(name)(response));
    const { port } = await serve(app);
    const kept = request('GET', '/', { Connection: 'keep-alive' });
    const bytes = await exchange(port, kept + kept + request('GET', '/'));
    expect(parseAnswers(bytes, ['GET', 'GET', 'GET'])).toHaveLength(3);
  });

  it.each(withLocation)('%s encodes Location, once', async (name, status) => {
    const locations: [unknown, string][] = [
      ['/items/1', '/items/1'],
      ['../x?a=1&b=%20#f', '../x?a=1&b=%20#f'],
      ['/é b/%20/100%', '/%C3%A9%20b/%20/100%25'],
      ['/a\r\nSet-Cookie: x=1', '/a%0D%0ASet-Cookie:%20x=1'],
      [new URL('https://example.com/é?q=1'), 'https://example.com/%C3%A9?q=1'],
    ];
    for (const [location, expected] of locations) {
      const answer = await wire((response) => named(name)(response, location));
      expect([answer.status, valuesOf(answer, 'location')]).toEqual([status, [expected]]);
      expect(valuesOf(answer, 'set-cookie')).toEqual([]);
    }
  });

  it.each(withLocation)('%s is refused without Location', async (name, status) => {
    for (const location of [undefined, '', 7, {}]) {
      const answer = await wire((response) => {
        expect(() => named(name)(response, location)).toThrow(TypeError);
        expect(response.statusCode).toBe(200);
        named(name)(response, null);
      });
      expect([answer.status, valuesOf(answer, 'location')]).toEqual([status, []]);
    }
  });

  it('answer HEAD with the fields alone', async () => {
    const answer = await wire((response) => adapter.created(response, '/items/1', { id: 1 }), 'HEAD');
    expect([answer.status, answer.body, valuesOf(answer, 'location')]).toEqual([201, '', ['/items/1']]);
    expect(valuesOf(answer, 'content-length')).toEqual(['8']);
  });

  it('leave conditional requests to Express', async () => {
    const first = await wire((response) => adapter.ok(response, { id: 1 }));
    const [etag = ''] = valuesOf(first, 'etag');
    const second = await wire((response) => adapter.ok(response, { id: 1 }), 'GET', { 'If-None-Match': etag });
    expect([second.status, second.body, valuesOf(second, 'etag')]).toEqual([304, '', [etag]]);
  });

  it.each([
    ['a stream', () => Readable.from(['a'])],
    ['a web stream', () => new Blob(['a']).stream()],
    ['a promise', () => Promise.resolve('a')],
  ])('refuse what is no content: %s', async (_kind, content) => {
    const answer = await wire((response) => adapter.created(response, '/there', content()));
    expect([answer.status, valuesOf(answer, 'location')]).toEqual([500, []]);
  });

  it('leave no trace where the content cannot be sent', async () => {
    const answer = await wire((response) => adapter.created(response, '/items/1', { id: 1n }));
    expect([answer.status, valuesOf(answer, 'location')]).toEqual([500, []]);
  });
});
