import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, type HtmlProblem, problemHtml } from '../../src/body/html.js';
import { anyCharacter } from '../support/any-character.js';

const tricky = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({
    unit: fc.constantFrom(...'<>&"\'`=/-! \n\r\t\0\u007f\u0085\ud800\udc00', 'script', '&lt;', '--', 'onerror', 'é'),
  }),
);

/** A text that is as long as it looks: references are read, and nothing else is there to be read. */
const unescape = (html: string) =>
  html.replace(
    /&(?:lt|gt|quot|#39|amp);/g,
    (reference) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' })[reference] ?? '',
  );

const shown = (text: string) =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');

describe('escapeHtml', () => {
  it.each([
    ['plain é 😀', 'plain é 😀'],
    [`<a href="x" title='y'>&amp;</a>`, '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;'],
    ['a\0b\u001b[0m\u0085', 'a\ufffdb\ufffd[0m\ufffd'],
    ['\ud800 \udc00', '\ufffd \ufffd'],
    ['a\r\nb\rc\td', 'a\nb\nc\td'],
  ])('%j becomes %j', (text, html) => {
    expect(escapeHtml(text)).toBe(html);
  });

  it('lets nothing out of a text or a quoted attribute, and loses nothing', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const html = escapeHtml(text);
        expect(html).toMatch(/^(?:[^&<>"']|&(?:amp|lt|gt|quot|#39);)*$/);
        expect(html).not.toMatch(/\p{Surrogate}/u);
        expect(unescape(html)).toBe(shown(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('is empty for what is no text', () => {
    expect(escapeHtml(Symbol('a') as unknown as string)).toBe('');
  });
});

describe('problemHtml', () => {
  const problem = { title: 'Not Found', status: 404, detail: 'No item 7', instance: '/items/7', traceId: '4bf9' };

  it('shows status, title, detail, instance and trace id', () => {
    const html = problemHtml(problem, 'en-GB');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n/);
    expect(html).toContain('<title>404 Not Found</title>');
    expect(html).toContain('<h1 dir="auto">404 Not Found</h1>');
    expect(html).toContain('<p dir="auto">No item 7</p>');
    expect(html).toContain('<dd>/items/7</dd>');
    expect(html).toContain('<dd>4bf9</dd>');
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).not.toMatch(/<script|\son\w+=|\b(?:src|href)=|url\(|@import/i);
    expect(new TextEncoder().encode(html).length).toBeLessThan(1024);
  });

  it('is as small as this', () => {
    expect(problemHtml(problem)).toMatchInlineSnapshot(`
      "<!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>404 Not Found</title>
      <style>body{max-width:40rem;margin:15vh auto 0;padding:0 1.5rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}h1{font-size:1.5rem}dt{font-size:.875rem;opacity:.8}dd{margin:0 0 .5rem;font-family:ui-monospace,monospace}</style>
      </head>
      <body>
      <main>
      <h1 dir="auto">404 Not Found</h1>
      <p dir="auto">No item 7</p>
      <dl>
      <dt>Instance</dt>
      <dd>/items/7</dd>
      <dt>Trace ID</dt>
      <dd>4bf9</dd>
      </dl>
      </main>
      </body>
      </html>
      "
    `);
    expect(problemHtml({}).replace(/<style>.*<\/style>/, '')).toMatchInlineSnapshot(`
      "<!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Error</title>

      </head>
      <body>
      <main>
      <h1 dir="auto">Error</h1>
      </main>
      </body>
      </html>
      "
    `);
  });

  it('leaves out what is missing', () => {
    const html = problemHtml({ title: 'Not Found', status: 404 });
    expect(html).not.toMatch(/<p|<dl|undefined/);
    expect(problemHtml({})).toContain('<h1 dir="auto">Error</h1>');
    expect(problemHtml({ title: 1, status: '<', detail: {} } as unknown as HtmlProblem)).toContain(
      '<h1 dir="auto">Error</h1>',
    );
  });

  it('has only a language tag for a language', () => {
    expect(problemHtml(problem, '"><script>')).toContain('<html lang="en">');
    expect(problemHtml(problem, undefined)).toContain('<html lang="en">');
  });

  it('has the same tags, whatever the texts are', () => {
    const tags = (html: string) => html.match(/<[^>]*>?/g);
    const expected = tags(problemHtml(problem));
    const texts = fc.record({ title: tricky, detail: tricky, instance: tricky, traceId: tricky });
    fc.assert(
      fc.property(texts, (given) => {
        const filled = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, `x${text}`]));
        const html = problemHtml({ ...filled, status: 404 });
        expect(tags(html)).toEqual(expected);
        for (const text of Object.values(filled)) expect(unescape(html)).toContain(shown(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (given, language) => {
        expect(problemHtml(given as HtmlProblem, language as string)).toContain('<h1');
      }),
    );
  });
});
