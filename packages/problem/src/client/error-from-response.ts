import { isErrorStatus } from '@codes/enums';
import type { HttpError } from '../error/http-error.js';
import { markRemote } from '../error/remote.js';
import { StatusError } from '../error/status-error.js';
import { defaultTitle } from '../render/answer.js';
import { parseProblem } from './parse-problem.js';
import type { Problem, ReceivedResponse } from './problem.js';

/** An error that another server answered with. */
export interface ResponseError<S extends number = number> extends HttpError<S> {
  /** The problem that it sent, if it sent one. */
  readonly problem: Problem | undefined;
}

/**
 * The error that a response stands for, to be thrown by a client: with its status, what the problem in its content says,
 * and `Retry-After`. A server that lets it escape answers with a 502: the status was given to the server, not to whoever
 * asked it.
 *
 * @returns `undefined` unless the status is a 4xx or 5xx
 */
export async function errorFromResponse(response: ReceivedResponse): Promise<ResponseError | undefined> {
  const { status } = response;
  if (!isErrorStatus(status)) return undefined;
  const problem = await parseProblem(response);
  const {
    type,
    title,
    status: _,
    detail,
    instance,
    ...extensions
  } = { __proto__: null, ...problem } as Partial<Problem>;
  const retryAfter = response.headers.get('retry-after') ?? undefined;
  const error = new StatusError({
    status,
    title: title ?? defaultTitle(status),
    type,
    detail,
    instance,
    extensions,
    headers: { 'Retry-After': retryAfter },
  });
  markRemote(error);
  return Object.assign(error, { problem }) as ResponseError;
}
