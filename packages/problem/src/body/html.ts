import { isLanguageTag } from '../negotiate/locales.js';
import { read } from '../guarded.js';
import { wellFormed } from './quote.js';

/** What the HTML page shows of a problem. */
export interface HtmlProblem {
  readonly title?: string | undefined;
  readonly status?: number | undefined;
  readonly detail?: string | undefined;
  readonly instance?: string | undefined;
  readonly traceId?: string | undefined;
}

const special = /[&<>"'\p{Cc}\p{Surrogate}]/u;
// All controls but tabs and line feeds, of which HTML allows none.
const control = /[^\P{Cc}\t\n]/gu;

// Without it the page is as readable: a Content-Security-Policy may forbid it.
const style =
  'body{max-width:40rem;margin:15vh auto 0;padding:0 1.5rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}' +
  'h1{font-size:1.5rem}dt{font-size:.875rem;opacity:.8}dd{margin:0 0 .5rem;font-family:ui-monospace,monospace}';

/**
 * A small page that shows a problem to a person (`text/html; charset=utf-8`): its status and title, its detail, what
 * occurrence it is, and the trace id to quote. It has no script, loads nothing, and follows the color scheme. Every
 * text is escaped. Never throws.
 *
 * @param problem - what the page shows; what is missing, or no text, is left out
 * @param language - a language tag for the texts (BCP 47); English where there is none
 */
export function problemHtml(problem: HtmlProblem, language?: string): string {
  const status = read(problem, 'status');
  const number = Number.isFinite(status) ? String(status) : '';
  const heading = [number, textOf(problem, 'title')].filter((part) => part !== '').join(' ') || 'Error';
  const detail = textOf(problem, 'detail');
  const facts = factOf('Instance', textOf(problem, 'instance')) + factOf('Trace ID', textOf(problem, 'traceId'));
  return (
    '<!doctype html>\n' +
    `<html lang="${typeof language === 'string' && isLanguageTag(language) ? language : 'en'}">\n` +
    '<head>\n<meta charset="utf-8">\n' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    '<meta name="color-scheme" content="light dark">\n' +
    `<title>${heading}</title>\n<style>${style}</style>\n</head>\n` +
    `<body>\n<main>\n<h1 dir="auto">${heading}</h1>\n` +
    (detail === '' ? '' : `<p dir="auto">${detail}</p>\n`) +
    (facts === '' ? '' : `<dl>\n${facts}</dl>\n`) +
    '</main>\n</body>\n</html>\n'
  );
}

/**
 * A text as HTML content, or within a quoted attribute: `&`, `<`, `>`, `"` and `'` become character references. A
 * carriage return becomes a line feed, another control or a lone surrogate U+FFFD. Never throws.
 */
export function escapeHtml(text: string): string {
  if (typeof text !== 'string') return '';
  if (!special.test(text)) return text;
  return wellFormed(text)
    .replace(/\r\n?/g, '\n')
    .replace(control, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function textOf(problem: HtmlProblem, name: keyof HtmlProblem): string {
  return escapeHtml(read(problem, name) as string);
}

function factOf(label: string, value: string): string {
  return value === '' ? '' : `<dt>${label}</dt>\n<dd>${value}</dd>\n`;
}
