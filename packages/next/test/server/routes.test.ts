import { describe, expect, it } from 'vitest';
import { ask, askRaw, expectProblem } from '../support/ask.ts';

describe('route', () => {
  it.each(['POST', 'PUT', 'PATCH'])(
    'answers %s, which it does not take, with 405 and the methods it takes',
    async (method) => {
      const answer = await ask('/api/items/1', { method });
      expectProblem(answer, 405);
      expect(answer.headers.get('allow')).toBe('DELETE, GET, HEAD, OPTIONS');
    },
  );

  it('is refused without Allow in Next by itself', async () => {
    const answer = await ask('/probe/bare', { method: 'PUT' });
    expect(answer).toMatchObject({ status: 405, text: '' });
    expect(answer.headers.get('allow')).toBeNull();
  });

  it('answers HEAD as GET, without content', async () => {
    const answer = await ask('/api/items/1', { method: 'HEAD' });
    expect(answer).toMatchObject({ status: 200, text: '' });
    expect(answer.headers.get('content-type')).toBe('application/json');
    const raw = await askRaw('HEAD /api/items/1 HTTP/1.1');
    expect(raw).toMatch(/^HTTP\/1\.1 200 OK\r\n/u);
    expect(raw.split('\r\n\r\n')[1]).toBe('');
  });

  it('answers OPTIONS with the methods', async () => {
    const answer = await ask('/api/items', { method: 'OPTIONS' });
    expect(answer).toMatchObject({ status: 204, text: '' });
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST');
  });

  it('is not asked for methods that Next does not know: that answers 400 itself', async () => {
    for (const method of ['QUERY', 'PROPFIND']) {
      const answer = await ask('/api/items', { method });
      expect(answer).toMatchObject({ status: 400, text: '' });
    }
  });

  it('answers a handler that returns nothing with 500', async () => {
    expect(expectProblem(await ask('/probe/responders?name=none'), 500)).not.toHaveProperty('detail');
  });
});

describe('what an application does', () => {
  it('that answers 204 sends no Content-Length', async () => {
    expect(await askRaw('GET /probe/responders?name=noContent HTTP/1.1')).not.toMatch(/content-length/iu);
  });

  it('answers what was not found, and returned problems', async () => {
    expect(expectProblem(await ask('/api/items/7'), 404)['detail']).toBe('There is no item 7.');
    expect(expectProblem(await ask('/api/items/1', { method: 'DELETE' }), 403)['detail']).toBe(
      'Items are here to stay.',
    );
  });

  it('answers malformed JSON with 400, and what a schema refuses with 422', async () => {
    const post = (body: string): Promise<Awaited<ReturnType<typeof ask>>> =>
      ask('/api/items', { method: 'POST', body });
    expectProblem(await post('{"name":'), 400);
    expect(expectProblem(await post('{"name":"a"}'), 422)).toMatchObject({ errors: [{ pointer: '#/name' }] });
    const made = await post('{"name":"Table"}');
    expect(made).toMatchObject({ status: 201 });
    expect(made.headers.get('location')).toMatch(/^\/api\/items\/\d+$/u);
    expect(expectProblem(await post('{"name":"Table"}'), 409)).toMatchObject({ title: 'The name is taken' });
  });

  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'answers %s of an unknown path with 404',
    async (method) => {
      for (const path of ['/api', '/api/unknown', '/api/items/1/unknown?secret=planted-secret']) {
        const answer = await ask(path, { method, headers: { Accept: 'application/json' } });
        expect(expectProblem(answer, 404)).toMatchObject({ title: 'Not Found' });
      }
    },
  );

  it('answers HEAD of an unknown path with 404', async () => {
    expect(await ask('/api/unknown', { method: 'HEAD' })).toMatchObject({ status: 404, text: '' });
  });
});

describe('options', () => {
  it.each(['', '?returned'])('hold for problems that are thrown, and returned: %s', async (query) => {
    const answer = await ask(`/probe/options${query}`, {
      headers: { 'Accept-Language': 'de-AT', Accept: 'application/json' },
    });
    expect(expectProblem(answer, 404)).toMatchObject({ title: 'Nicht gefunden', traceId: 'trace-7', method: 'GET' });
    expect(answer.headers.get('content-language')).toBe('de-AT');
    expect(answer.headers.get('vary')).toMatch(/Accept, Accept-Language/u);
    expect(answer.headers.get('set-cookie')).toMatch(/^seen=yes/u);
    const page = await ask(`/probe/options${query}`, { headers: { Accept: 'text/html,*/*;q=0.1' } });
    expect(page.status).toBe(404);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });
});

describe('a responder', () => {
  it('names what its status names, and has no content where it forbids that', async () => {
    const created = await ask('/probe/responders?name=created');
    expect(created).toMatchObject({ status: 201, json: { id: 1 } });
    expect(created.headers.get('location')).toBe('/items/%C3%A9%20b');
    expect((await ask('/probe/responders?name=seeOther')).headers.get('location')).toBe('https://example.com/a%20b');
    expect(await ask('/probe/responders?name=text')).toMatchObject({ status: 200, text: 'plain' });
  });

  it.each([
    ['noContent', 204, /x-kept: yes/iu],
    ['resetContent', 205, /^HTTP/u],
    ['notModified', 304, /etag: "1"/iu],
  ])('%s has no content on the wire', async (name, status, kept) => {
    const raw = await askRaw(`GET /probe/responders?name=${name} HTTP/1.1`);
    const [head = '', content] = raw.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `, 'u'));
    expect(head).not.toMatch(/content-type/iu);
    expect(head).toMatch(kept);
    expect(['', '0']).toContain(content);
  });
});
