import { isErrorLike, read } from '../guarded.js';
import type { ForeignReading } from './reading.js';

/**
 * What the router of Express throws for a path with a malformed percent-encoding (RFC 3986 §2.1): a URIError to which it
 * gives the status 400. Its message quotes the path. A URIError without a status is of the application's own decoding,
 * and the client may be innocent of it.
 */
export function readUriError(error: object): ForeignReading | undefined {
  if (!isErrorLike(error) || read(error, 'name') !== 'URIError' || read(error, 'status') !== 400) return undefined;
  const statusCode = read(error, 'statusCode');
  if (statusCode !== undefined && statusCode !== 400) return undefined;
  return { status: 400, detail: 'The path has a malformed percent-encoding.' };
}
