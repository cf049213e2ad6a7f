import {
  accepted,
  created,
  found,
  noContent,
  notModified,
  ok,
  permanentRedirect,
  resetContent,
  seeOther,
  temporaryRedirect,
} from '@codes/hono';
import { type Context, Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { fieldNames } from './support/problem.ts';
import { silence } from './support/silence.ts';

silence();

async function answerOf(handler: (c: Context) => Response): Promise<Response> {
  return new Hono().get('/', handler).request('/');
}

describe('a responder', () => {
  it('sends its status, header fields and content', async () => {
    const response = await answerOf((c) => created(c, '/items/1', { id: 1 }));
    expect([response.status, response.headers.get('location'), await response.json()]).toEqual([
      201,
      '/items/1',
      { id: 1 },
    ]);
    expect(response.headers.get('content-type')).toBe('application/json');
    const none = await answerOf((c) => created(c, null));
    expect([none.status, fieldNames(none), await none.text()]).toEqual([201, [], '']);
  });

  it('sends text and bytes as they are, anything else as JSON', async () => {
    const text = await answerOf((c) => ok(c, 'text'));
    expect([await text.clone().text(), text.headers.get('content-type')]).toEqual([
      'text',
      'text/plain; charset=UTF-8',
    ]);
    const stream = new Blob(['stream']).stream();
    for (const bytes of [
      new TextEncoder().encode('bytes'),
      new TextEncoder().encode('bytes').buffer,
      new Blob(['bytes']),
    ])
      expect(await (await answerOf((c) => ok(c, bytes))).text()).toBe('bytes');
    expect(await (await answerOf((c) => ok(c, stream))).text()).toBe('stream');
    expect(await (await answerOf((c) => accepted(c, null))).text()).toBe('null');
    expect(await (await answerOf((c) => ok(c, [1]))).json()).toEqual([1]);
  });

  it('has no content where its status has none', async () => {
    for (const [responder, status, names] of [
      [noContent, 204, ['etag']],
      [resetContent, 205, ['content-length', 'etag']],
      [notModified, 304, ['etag']],
    ] as const) {
      const response = await answerOf((c) => {
        c.header('ETag', '"1"');
        c.header('Content-Type', 'text/plain');
        c.header('Content-Length', '4');
        return responder(c);
      });
      expect([response.status, fieldNames(response), await response.text()]).toEqual([status, names, '']);
    }
  });

  it.each([
    ['/items/1', '/items/1'],
    ['/é b', '/%C3%A9%20b'],
    ['/a%20b', '/a%20b'],
    [new URL('https://example.com/ü'), 'https://example.com/%C3%BC'],
  ])('leads to %s', async (location, encoded) => {
    for (const [redirect, status] of [
      [seeOther, 303],
      [found, 302],
      [temporaryRedirect, 307],
      [permanentRedirect, 308],
    ] as const) {
      const response = await answerOf((c) => redirect(c, location));
      expect([response.status, response.headers.get('location')]).toEqual([status, encoded]);
    }
  });

  it('refuses to lead nowhere', async () => {
    const thrown: unknown[] = [];
    const app = new Hono().onError((error, c) => {
      thrown.push(error);
      return c.body(null, 500);
    });
    app.get('/', (c) => seeOther(c, undefined as never));
    await app.request('/');
    expect(thrown[0]).toBeInstanceOf(TypeError);
    expect(String(thrown[0])).toContain('A 303 names Location, and nothing makes none');
  });
});
