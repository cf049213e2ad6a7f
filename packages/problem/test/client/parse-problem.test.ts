import { describe, expect, it } from 'vitest';
import { parseProblem, type ReceivedResponse } from '../../src/index.js';

const type = 'application/problem+json';

function received(
  body: unknown,
  contentType: string | null = type,
  url = 'https://api.example/v1/items/7',
): ReceivedResponse {
  return {
    status: 404,
    url,
    headers: { get: (name) => (name === 'content-type' ? contentType : null) },
    text: async () => (typeof body === 'string' ? body : JSON.stringify(body)),
  };
}

describe('parseProblem', () => {
  it('reads what it knows, and keeps what it does not', async () => {
    const problem = { type: 'https://e.example/p', title: 'T', status: 403, detail: 'd', instance: '/i', balance: 30 };
    expect(await parseProblem(received(problem))).toEqual({ ...problem, instance: 'https://api.example/i' });
    expect(await parseProblem(Response.json(problem, { headers: { 'content-type': type } }))).toEqual(problem);
  });

  it('takes what is missing or of the wrong type for absent', async () => {
    expect(await parseProblem(received({}))).toEqual({ type: 'about:blank' });
    const wrong = { type: 7, title: {}, status: '403', detail: ['d'], instance: null, own: null };
    expect(await parseProblem(received(wrong))).toEqual({ type: 'about:blank', own: null });
  });

  it.each([
    ['/probs/p', 'https://api.example/probs/p'],
    ['p', 'https://api.example/v1/items/p'],
    ['//other.example/p', 'https://other.example/p'],
    ['a/b:c', 'https://api.example/v1/items/a/b:c'],
    ['./a:b', 'https://api.example/v1/items/a:b'],
    ['urn:p', 'urn:p'],
    // Types are compared as they are, and so not brought into another form.
    ['HTTPS://E.example:443/a/../p', 'HTTPS://E.example:443/a/../p'],
    ['Z39.50R://e.example/p', 'Z39.50R://e.example/p'],
    ['about:blank', 'about:blank'],
    ['http://[', 'http://['],
    ['//[', '//['],
  ])('resolves %s', async (reference, expected) => {
    expect(await parseProblem(received({ type: reference, instance: reference }))).toEqual({
      type: expected,
      instance: expected,
    });
  });

  it('leaves a relative reference as it is where there is no base', async () => {
    expect(await parseProblem(received({ type: '/p' }, type, ''))).toEqual({ type: '/p' });
    expect(await parseProblem(new Response('{"type":"/p"}', { headers: { 'content-type': type } }))).toEqual({
      type: '/p',
    });
  });

  it.each([type, `${type}; charset=utf-8`, 'Application/Problem+JSON', ` ${type} ;x=y`])('takes %j', async (given) => {
    expect(await parseProblem(received({ title: 'T' }, given))).toMatchObject({ title: 'T' });
  });

  it.each([null, '', 'application/json', 'text/html', 'application/problem+xml', `${type}x`])(
    'does not read %j',
    async (given) => {
      let read = false;
      const response = { ...received({ title: 'T' }, given), text: async () => ((read = true), '{}') };
      expect(await parseProblem(response)).toBeUndefined();
      expect(read).toBe(false);
    },
  );

  it.each(['', '{', 'null', '[]', '7', '"x"', 'undefined'])('makes nothing of %j', async (body) => {
    expect(await parseProblem(received(body))).toBeUndefined();
  });

  it('makes nothing of what was read before, breaks off, or cannot be read', async () => {
    const consumed = new Response('{}', { headers: { 'content-type': type } });
    await consumed.text();
    expect(await parseProblem(consumed)).toBeUndefined();
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(new Error('x'));
      },
    });
    expect(await parseProblem(new Response(broken, { headers: { 'content-type': type } }))).toBeUndefined();
    expect(await parseProblem({} as never)).toBeUndefined();
    expect(await parseProblem(undefined as never)).toBeUndefined();
  });

  it('keeps a __proto__ from being one', async () => {
    const problem = await parseProblem(received('{"__proto__":{"polluted":1},"title":"T"}'));
    expect(problem?.['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(problem)).toBe(Object.prototype);
  });
});
