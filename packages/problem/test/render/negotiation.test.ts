import { describe, expect, it } from 'vitest';
import { BadRequestError, NotFoundError } from '../../src/index.js';
import { answerTo, requestWith } from '../support/rendered.js';

const json = 'application/problem+json';
const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('the media type', () => {
  it.each<[accept: string | undefined, page: boolean, type: string]>([
    [undefined, true, json],
    ['', true, json],
    ['*/*', true, json],
    ['application/json', true, json],
    ['application/*', true, json],
    [json, true, json],
    ['application/problem+json;q=0.5, application/json', true, 'application/json'],
    ['application/problem+json;q=0, application/json', false, 'application/json'],
    ['image/png', true, json],
    ['garbage', true, json],
    [';;;,,,q=', true, json],
    [browser, false, json],
    [browser, true, 'text/html; charset=utf-8'],
    ['text/html;q=0, */*', true, json],
    ['application/json, text/html', true, json],
    ['application/json;q=0.1, text/html', true, 'text/html; charset=utf-8'],
  ])('for %s, with a page: %s, is %s', (accept, html, type) => {
    const { fields, status, body } = answerTo(new NotFoundError(), {
      html,
      request: requestWith(accept === undefined ? {} : { accept }),
    });
    expect(fields.get('content-type')).toBe(type);
    expect(fields.get('vary')).toBe('Accept');
    expect(status).toBe(404);
    expect(body?.startsWith(type.startsWith('text') ? '<!doctype' : '{')).toBe(true);
  });

  it('is found in whatever holds the header fields', () => {
    for (const headers of [new Headers({ accept: browser }), { accept: browser }, { accept: [browser, 'a/b'] }]) {
      const { fields } = answerTo(new NotFoundError(), { html: true, request: { headers } });
      expect(fields.get('content-type')).toBe('text/html; charset=utf-8');
    }
    const lines = { accept: ['application/json;q=0.1', 'text/html'] };
    expect(answerTo(new NotFoundError(), { html: true, request: { headers: lines } }).fields.get('content-type')).toBe(
      'text/html; charset=utf-8',
    );
    const request = new Request('http://a.example/', { headers: { accept: browser }, method: 'HEAD' });
    expect(answerTo(new NotFoundError(), { html: true, request }).body).toBeNull();
  });

  it('is the usual one where the request cannot be read', () => {
    const refusing = new Proxy(
      {},
      {
        get: () => {
          throw new Error('x');
        },
      },
    );
    for (const request of [
      null,
      'x',
      {},
      { headers: null },
      { headers: refusing },
      refusing,
      { headers: { get: 1 } },
    ]) {
      expect(answerTo(new NotFoundError(), { html: true, request: request as never }).fields.get('content-type')).toBe(
        json,
      );
    }
  });
});

describe('Vary', () => {
  it.each<[own: string | string[] | undefined, expected: string]>([
    [undefined, 'Accept'],
    ['Origin', 'Origin, Accept'],
    ['accept', 'accept'],
    ['*', '*'],
    [['Origin', 'Cookie'], 'Origin, Cookie, Accept'],
  ])('of an error, %s, becomes %s', (own, expected) => {
    expect(answerTo(new NotFoundError({ headers: { vary: own } })).fields.get('vary')).toBe(expected);
  });

  it('has the language, where there may be several', () => {
    const localize = (): undefined => undefined;
    const error = new NotFoundError({ headers: { Vary: 'Origin' } });
    expect(answerTo(new NotFoundError(), { localize }).fields.get('vary')).toBe('Accept, Accept-Language');
    expect(answerTo(error, { localize }).fields.get('vary')).toBe('Origin, Accept, Accept-Language');
  });
});

describe('the page', () => {
  const request = requestWith({ accept: browser });
  const error = new BadRequestError({ title: '<i>T</i>', detail: '<script>alert("1")</script>&\'', instance: '/<b>' });

  it('has every text escaped, and is not to be sniffed', () => {
    const { body, fields } = answerTo(error, { html: true, request });
    expect(body).not.toMatch(/<script|<i>|<b>|alert\("/u);
    expect(body).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;');
    expect(fields.get('x-content-type-options')).toBe('nosniff');
    expect(answerTo(error, { request }).fields.has('x-content-type-options')).toBe(false);
  });

  it('may be an own one', () => {
    const own = answerTo(error, { html: ({ title }, locale) => `<p>${title} ${String(locale)}`, request });
    expect(own.body).toBe('<p><i>T</i> undefined');
  });

  it.each<[string, (problem: Record<string, unknown>) => unknown]>([
    [
      'throws',
      () => {
        throw new Error('x');
      },
    ],
    ['returns nothing', () => undefined],
    ['returns a number', () => 7],
    ['returns a promise', async () => '<p>'],
    [
      'returns a promise that fails',
      async () => {
        throw new Error('x');
      },
    ],
    [
      'changes the problem',
      (problem) => {
        problem['status'] = 200;
        problem['detail'] = 'x';
      },
    ],
  ])('that %s is no page', (_, html) => {
    const answer = answerTo(error, { html: html as never, request });
    expect(answer.fields.get('content-type')).toBe(json);
    expect(answer.json).toMatchObject({ status: 400, detail: '<script>alert("1")</script>&\'' });
    expect(answer.problem.status).toBe(400);
  });
});
