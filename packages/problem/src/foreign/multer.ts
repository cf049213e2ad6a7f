import { isErrorLike, read } from '../guarded.js';
import { readText } from '../validation/read.js';
import type { ForeignReading } from './reading.js';

/**
 * The codes of Multer. It gives no status, so these are ours: 413 where there is more content than is accepted, in bytes
 * or in number (RFC 9110 §15.5.14, and body-parser's answer to too many parameters); 400 where the form is malformed
 * (RFC 7578 §4.2: every part has a name) or a name cannot be made sense of (as body-parser answers deep nesting); 422
 * where a well-formed form has a file in a field that takes none (RFC 9110 §15.5.21). The names of fields and files are
 * submitted data and are left out.
 */
const codes: readonly (readonly [code: string, status: number, detail: string])[] = [
  ['LIMIT_PART_COUNT', 413, 'The form has more parts than are accepted.'],
  ['LIMIT_FILE_SIZE', 413, 'A file is larger than is accepted.'],
  ['LIMIT_FILE_COUNT', 413, 'The form has more files than are accepted.'],
  ['LIMIT_FIELD_COUNT', 413, 'The form has more fields than are accepted.'],
  ['LIMIT_FIELD_KEY', 413, 'The name of a field is longer than is accepted.'],
  ['LIMIT_FIELD_VALUE', 413, 'The value of a field is longer than is accepted.'],
  ['LIMIT_FIELD_NESTING', 400, 'The name of a field is nested more deeply than is accepted.'],
  ['LIMIT_FIELD_ARRAY_INDEX', 400, 'The name of a field has a larger index than is accepted.'],
  ['INVALID_FIELD_NAME', 400, 'The name of a field is not valid.'],
  ['MISSING_FIELD_NAME', 400, 'A part of the form has no name.'],
  ['LIMIT_UNEXPECTED_FILE', 422, 'A file is in a field that takes none, or no more.'],
];

/** A MulterError by its code. `STREAM_DESTROYED`, which is of the storage and not of the request, is left unrecognised. */
export function readMulter(error: object): ForeignReading | undefined {
  if (!isErrorLike(error) || read(error, 'name') !== 'MulterError') return undefined;
  const code = readText(error, 'code');
  const [, status, detail] = codes.find(([each]) => each === code) ?? [];
  return status === undefined || detail === undefined ? undefined : { status, detail };
}
