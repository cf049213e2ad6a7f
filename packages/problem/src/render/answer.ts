import { fallbackStatus, isErrorStatus, reasonPhrase } from '@codes/enums';
import { read } from '../guarded.js';
import type { HttpError } from '../error/http-error.js';
import { isHttpError } from '../error/is-http-error.js';
import type { HeaderValues } from '../error/options.js';
import { isRemote } from '../error/remote.js';
import { StatusError } from '../error/status-error.js';
import { type ForeignReading, readForeign } from '../foreign/index.js';
import { attempt } from '../guarded.js';
import type { ProblemContext } from './context.js';
import { foreignFields } from './fields.js';

/**
 * The error of ours to answer for whatever was thrown: itself, what `map` makes of it, what is known of errors of its
 * kind, or else a 500 that says nothing of it. Never throws.
 */
export function errorToAnswer(error: unknown, context: ProblemContext): HttpError {
  const { map, trust } = context;
  const mapped = map === undefined ? undefined : attempt(() => map(error, context));
  if (isHttpError(mapped)) return mapped;
  const trusted = trust === undefined ? undefined : attempt(() => trust(error, context)) === true;
  if (trusted === false) return statusError(500);
  if (isHttpError(error)) return isRemote(error) && trusted !== true ? statusError(502) : error;
  const reading = readForeign(error) ?? (trusted === true ? statusOnly(error) : undefined);
  return reading === undefined ? statusError(500) : readError(reading);
}

/** An error of a status and nothing else that costs anything: no stack. */
export function statusError(status: number, options: object = {}): HttpError {
  const title = reasonPhrase(status) ?? reasonPhrase(fallbackStatus(status));
  return new StatusError({ title: title as string, ...options, status, stack: false });
}

/** The status of an error that an application vouches for. */
function statusOnly(error: unknown): ForeignReading | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const status = [read(error, 'status'), read(error, 'statusCode')].find(isErrorStatus);
  return status === undefined ? undefined : { status };
}

function readError({ status, detail, headers, issues }: ForeignReading): HttpError {
  const extensions = issues === undefined ? undefined : { errors: issues };
  return statusError(status, { detail, extensions, headers: foreignFields(headers) as HeaderValues });
}
