import { isErrorLike, read } from '../guarded.js';
import { readText } from '../validation/read.js';
import type { ForeignReading } from './reading.js';

type Answer = Required<Pick<ForeignReading, 'status' | 'detail'>>;

const tooLarge = (detail: string): Answer => ({ status: 413, detail });
const malformed = (detail: string): Answer => ({ status: 400, detail });

/**
 * The codes of Multer. It gives no status, so these are ours: 413 where there is more content than is accepted, in bytes
 * or in number (RFC 9110 §15.5.14, and body-parser's answer to too many parameters); 400 where the form is malformed
 * (RFC 7578 §4.2: every part has a name) or a name cannot be made sense of (as body-parser answers deep nesting); 422
 * where a well-formed form has a file in a field that takes none (RFC 9110 §15.5.21). The names of fields and files are
 * submitted data and are left out.
 */
const codes: ReadonlyMap<string, Answer> = /* @__PURE__ */ new Map([
  ['LIMIT_PART_COUNT', tooLarge('The form has more parts than are accepted.')],
  ['LIMIT_FILE_SIZE', tooLarge('A file is larger than is accepted.')],
  ['LIMIT_FILE_COUNT', tooLarge('The form has more files than are accepted.')],
  ['LIMIT_FIELD_COUNT', tooLarge('The form has more fields than are accepted.')],
  ['LIMIT_FIELD_KEY', tooLarge('The name of a field is longer than is accepted.')],
  ['LIMIT_FIELD_VALUE', tooLarge('The value of a field is longer than is accepted.')],
  ['LIMIT_FIELD_NESTING', malformed('The name of a field is nested more deeply than is accepted.')],
  ['LIMIT_FIELD_ARRAY_INDEX', malformed('The name of a field has a larger index than is accepted.')],
  ['INVALID_FIELD_NAME', malformed('The name of a field is not valid.')],
  ['MISSING_FIELD_NAME', malformed('A part of the form has no name.')],
  ['LIMIT_UNEXPECTED_FILE', { status: 422, detail: 'A file is in a field that takes none, or no more.' }],
]);

/** A MulterError by its code. `STREAM_DESTROYED`, which is of the storage and not of the request, is left unrecognised. */
export function readMulter(error: object): ForeignReading | undefined {
  if (!isErrorLike(error) || read(error, 'name') !== 'MulterError') return undefined;
  const answer = codes.get(readText(error, 'code') ?? '');
  return answer === undefined ? undefined : { ...answer };
}
