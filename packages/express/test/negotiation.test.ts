import { NotFoundError, problemHandlers } from '@codes/express';
import type { Response } from 'express';
import { describe, expect, it } from 'vitest';
import { frameworks } from './support/frameworks.ts';
import { answerTo, type RawAnswer, valuesOf } from './support/raw.ts';
import { serve } from './support/server.ts';

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

describe.each(frameworks)('what is negotiated on %s', (_, express) => {
  async function answered(
    fields: Record<string, string>,
    options: object = {},
    before: (response: Response) => unknown = () => undefined,
    method = 'GET',
  ): Promise<RawAnswer> {
    const app = express();
    app.get('/', (_request, response) => {
      before(response);
      throw new NotFoundError({ detail: '<script>alert("é & ü")</script>', title: '<b>' });
    });
    app.use(problemHandlers(app, options));
    const { port } = await serve(app);
    return answerTo(port, method, '/', fields);
  }

  it.each([
    undefined,
    '',
    '*/*',
    'application/json',
    'application/*',
    'application/problem+json',
    'application/problem+json;charset=utf-8',
    'application/json;q=0',
    'application/problem+json;q=0',
    'image/png',
    'garbage',
    ';;;,,,q=',
    'application/json;q=0.5, text/plain',
  ])('problem+json is for Accept: %s', async (accept) => {
    for (const options of [{}, { html: true }]) {
      const answer = await answered(accept === undefined ? {} : { Accept: accept }, options);
      expect(answer.status).toBe(404);
      expect(valuesOf(answer, 'content-type')).toEqual(['application/problem+json']);
      expect(valuesOf(answer, 'vary')).toEqual(['Accept']);
      expect(JSON.parse(answer.body)).toMatchObject({ status: 404 });
    }
  });

  it('JSON is for those who want it more', async () => {
    const answer = await answered({ Accept: 'application/problem+json;q=0.1, application/json' });
    expect(valuesOf(answer, 'content-type')).toEqual(['application/json']);
  });

  it('a page is for browsers, if there is one', async () => {
    expect(valuesOf(await answered({ Accept: browser }), 'content-type')).toEqual(['application/problem+json']);
    const page = await answered({ Accept: browser }, { html: true });
    expect(page.status).toBe(404);
    expect(valuesOf(page, 'content-type')).toEqual(['text/html; charset=utf-8']);
    expect(valuesOf(page, 'x-content-type-options')).toEqual(['nosniff']);
    expect(page.body).toContain('&lt;b&gt;');
    expect(page.body).toContain('&lt;script&gt;alert(&quot;é &amp; ü&quot;)&lt;/script&gt;');
    expect(page.body).not.toContain('<script');
    const own = await answered({ Accept: browser }, { html: () => '<p>Mine' });
    expect(own.body).toBe('<p>Mine');
    expect(valuesOf(own, 'vary')).toEqual(['Accept']);
  });

  it('HEAD gets the fields alone', async () => {
    const answer = await answered({ Accept: browser }, { html: true }, undefined, 'HEAD');
    expect([answer.status, answer.body]).toEqual([404, '']);
    expect(valuesOf(answer, 'content-type')).toEqual(['text/html; charset=utf-8']);
    expect(valuesOf(answer, 'content-length')).toEqual([]);
  });

  it.each([
    ['Origin', 'Origin, Accept'],
    ['accept', 'accept'],
    ['*', '*'],
    ['Accept-Encoding, Accept', 'Accept-Encoding, Accept'],
  ])('Vary: %s becomes %s', async (before, after) => {
    const answer = await answered({}, {}, (response) => response.setHeader('Vary', before));
    expect(valuesOf(answer, 'vary')).toEqual([after]);
  });

  it('the language is the best that is spoken', async () => {
    const localize = (_problem: unknown, locale: string): object | undefined =>
      locale.startsWith('de') ? { title: 'Nicht gefunden', detail: 'Fehlt' } : undefined;
    const german = await answered({ 'Accept-Language': 'fr, de-AT;q=0.9, en;q=0.8' }, { localize });
    expect(JSON.parse(german.body)).toMatchObject({ title: 'Nicht gefunden', detail: 'Fehlt', status: 404 });
    expect(valuesOf(german, 'content-language')).toEqual(['de-AT']);
    expect(valuesOf(german, 'vary')).toEqual(['Accept, Accept-Language']);
    const other = await answered({ 'Accept-Language': 'fr' }, { localize });
    expect(JSON.parse(other.body)).toMatchObject({ title: '<b>' });
    expect(valuesOf(other, 'content-language')).toEqual([]);
    expect(valuesOf(other, 'vary')).toEqual(['Accept, Accept-Language']);
  });
});
