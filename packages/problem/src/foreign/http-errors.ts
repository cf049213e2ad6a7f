import { read } from '../guarded.js';
import { readText } from '../validation/read.js';
import { publicText } from '../validation/text.js';
import { httpErrorsShape } from './http-errors-shape.js';
import type { ForeignReading } from './reading.js';

/** Longer than an issue's: one sentence or a few. */
const messageLimit = 1000;

/** The errors of the language. Their messages speak of code, and SyntaxError's quotes what could not be parsed. */
const languageErrors: ReadonlySet<unknown> = /* @__PURE__ */ new Set([
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
]);

/**
 * Whether an error was made by the language or the system, and only got a status later. http-errors then sets `expose` by
 * the status alone, so that nobody has decided that the text (`ENOENT: … '/srv/app/…'`) is for the client.
 */
function wrapped(error: object): boolean {
  return languageErrors.has(read(error, 'name')) || typeof read(error, 'errno') === 'number';
}

/**
 * An error of http-errors, or of what follows its shape (Koa, body-parser, `send`). Its status and headers are believed,
 * its message only if `expose` is true.
 */
export function readHttpErrors(error: object): ForeignReading | undefined {
  const shape = httpErrorsShape(error);
  if (shape === undefined) return undefined;
  const reading: ForeignReading = { status: shape.status };
  const detail = shape.expose && !wrapped(error) ? publicText(readText(error, 'message') ?? '', messageLimit) : '';
  if (detail !== '') reading.detail = detail;
  const headers = read(error, 'headers');
  if (headers !== undefined && headers !== null) reading.headers = headers;
  return reading;
}
