import { fallbackStatus, isErrorStatus, reasonPhrase } from '@codes/enums';
import type { HttpError } from '../error/http-error.js';
import { isHttpError } from '../error/is-http-error.js';
import type { CommonOptions, Extensions, HeaderValues } from '../error/options.js';
import { isRemote } from '../error/remote.js';
import { unthrownError } from '../error/status-error.js';
import { type ForeignReading, readForeign } from '../foreign/index.js';
import { ask, ownOptions, read } from '../guarded.js';
import type { ProblemContext } from './context.js';
import { foreignFields } from './fields.js';

/**
 * The error of ours to answer for whatever was thrown: what `map` makes of it, itself, what is known of errors of its
 * kind, or else a 500 that says nothing of it. Never throws.
 */
export function errorToAnswer(error: unknown, context: ProblemContext): HttpError {
  const { map, trust } = context;
  const mapped = map === undefined ? undefined : ask(() => map(error, context));
  if (isHttpError(mapped)) return mapped;
  const ours = isHttpError(error);
  if (ours && !isRemote(error)) return error;
  const trusted = trust === undefined ? undefined : ask(() => trust(error, context)) === true;
  if (ours) return trusted === true ? error : statusError(502);
  if (trusted === false) return statusError(500);
  const reading = readForeign(error) ?? (trusted === true ? statusOnly(error) : undefined);
  return reading === undefined ? statusError(500) : readError(reading);
}

/** An error of a status, to be answered and not to be thrown: it has no stack. */
export function statusError(status: number, options: CommonOptions<Extensions> = {}): HttpError {
  const own = ownOptions(options);
  return unthrownError({ ...own, status, title: own.title ?? defaultTitle(status) });
}

/** The reason phrase of a status, or that of the one which it counts as for who does not know it (RFC 9110 §15). */
export function defaultTitle(status: number): string {
  return reasonPhrase(fallbackStatus(status)) as string;
}

/** The status of an error that an application vouches for. */
function statusOnly(error: unknown): ForeignReading | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const status = [read(error, 'status'), read(error, 'statusCode')].find(isErrorStatus);
  return status === undefined ? undefined : { status };
}

function readError(reading: ForeignReading): HttpError {
  const { status, detail, headers, issues } = ownOptions(reading);
  const extensions = issues === undefined ? undefined : { errors: issues };
  return statusError(status, { detail, extensions, headers: foreignFields(headers, status) as HeaderValues });
}
