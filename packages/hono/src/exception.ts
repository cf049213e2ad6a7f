import { type HttpError, isHttpError, problemError } from '@codes/problem';

/** An HTTPException of Hono, or what follows its protocol. */
export interface HttpException extends Error {
  readonly status?: number;
  /** What it wants to be answered with. */
  readonly res?: Response | undefined;
  getResponse: () => Response;
}

/** Whether Hono itself would answer an error with the response that it carries. Never throws. */
export function isException(error: unknown): error is HttpException {
  try {
    return error instanceof Error && typeof (error as Partial<HttpException>).getResponse === 'function';
  } catch {
    return false;
  }
}

/**
 * The error of ours that an exception of Hono is answered as: with its status, if it is one of an error, its header
 * fields, as far as they are about the error, and the message of a 4xx, which Hono would send. Never throws.
 *
 * The content of its response is not read, so that one instance can be thrown as often as its owner likes: Hono's
 * `timeout` throws always the same.
 */
export function exceptionError(error: unknown): HttpError | undefined {
  if (!isException(error) || isHttpError(error)) return undefined;
  try {
    const response = error.res ?? (error.status === undefined ? error.getResponse() : undefined);
    const status = error.status ?? response?.status;
    if (!isStatus(status)) return problemError(500, []);
    return problemError(status, [{ detail: detailOf(error, status), headers: fieldsOf(response?.headers) }]);
  } catch {
    return problemError(500, []);
  }
}

function isStatus(status: unknown): status is number {
  return Number.isInteger(status) && Number(status) >= 400 && Number(status) <= 599;
}

/** Longer than a sentence or a few it is not meant for a client. */
const longest = 1000;

function detailOf({ message }: Error, status: number): string | undefined {
  if (status >= 500 || typeof message !== 'string' || message === '') return undefined;
  // Many repeat the reason phrase, which is the title.
  return message === problemError(status, []).title ? undefined : message.slice(0, longest);
}

/** Those that would set the client's state, or describe the content that is replaced or another server. */
const others = /^(?:content-|set-cookie|server$|date$|etag$|last-modified$)/;

function fieldsOf(headers: Headers | undefined): Record<string, string> {
  const fields: Record<string, string> = {};
  headers?.forEach((value, name) => {
    if (!others.test(name.toLowerCase())) fields[name] = value;
  });
  return fields;
}
