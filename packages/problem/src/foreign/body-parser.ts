import { readText } from '../validation/read.js';
import { httpErrorsShape } from './http-errors-shape.js';
import type { ForeignReading } from './reading.js';

/**
 * Every `type` that body-parser and raw-body give their errors, with the status they give with it. The details are ours:
 * their messages quote the content and the charset, and `body` on the error is the content itself.
 */
const types: ReadonlyMap<string, Required<Pick<ForeignReading, 'status' | 'detail'>>> = /* @__PURE__ */ new Map([
  ['charset.unsupported', { status: 415, detail: 'The charset of the content is not supported.' }],
  // Of body-parser it is the content coding, of raw-body alone the charset.
  ['encoding.unsupported', { status: 415, detail: 'The encoding of the content is not supported.' }],
  ['entity.parse.failed', { status: 400, detail: 'The content could not be parsed.' }],
  ['entity.too.large', { status: 413, detail: 'The content is larger than is accepted.' }],
  ['entity.verify.failed', { status: 403, detail: 'The content could not be verified.' }],
  ['parameters.too.many', { status: 413, detail: 'The content has more parameters than are accepted.' }],
  ['querystring.parse.rangeError', { status: 400, detail: 'The content is nested more deeply than is accepted.' }],
  ['request.aborted', { status: 400, detail: 'The request ended before all of its content was received.' }],
  ['request.size.invalid', { status: 400, detail: 'The content is not as long as its Content-Length says.' }],
]);

/** Mistakes of the server: the stream was read or decoded before. There is nothing to tell the client. */
const serverTypes: ReadonlySet<string> = /* @__PURE__ */ new Set(['stream.encoding.set', 'stream.not.readable']);

/**
 * An error of body-parser (and so of `express.json()` and its like) or raw-body, by its `type`. It must have the shape
 * and the status that they give it: others call their types by such names too, and a `verify` or `reviver` that throws
 * an error with a status of its own means that one.
 */
export function readBodyParser(error: object): ForeignReading | undefined {
  const status = httpErrorsShape(error)?.status;
  const type = status === undefined ? undefined : readText(error, 'type');
  if (type === undefined) return undefined;
  if (serverTypes.has(type)) return status === 500 ? { status } : undefined;
  const known = types.get(type);
  return known !== undefined && known.status === status ? { ...known } : undefined;
}
