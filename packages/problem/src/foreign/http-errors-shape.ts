import { isErrorLike, read } from '../guarded.js';

/** What http-errors puts on every error that it makes or marks. */
export interface HttpErrorsShape {
  readonly status: number;
  /** Whether the message is meant for the client. */
  readonly expose: boolean;
}

/**
 * The status of an error that looks like one of http-errors: an Error whose `status` and `statusCode` are the same
 * integer from 400 to 599 and whose `expose` is a boolean. HTTP clients put a status on their errors too, but it is the
 * one another server answered with: none of them sets `expose`.
 */
export function httpErrorsShape(error: object): HttpErrorsShape | undefined {
  if (!isErrorLike(error)) return undefined;
  const status = read(error, 'status');
  const expose = read(error, 'expose');
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 400 || status > 599) return undefined;
  return status === read(error, 'statusCode') && typeof expose === 'boolean' ? { status, expose } : undefined;
}
