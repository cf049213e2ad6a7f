import {
  type HttpError,
  isHttpError,
  type ProblemContext,
  type RenderedProblem,
  renderProblem,
  reportProblem,
} from '@codes/problem';
import type { Context } from 'hono';
import { isMalformedJson, malformedJson, mayBeMalformedJson } from './malformed-json.js';
import { isKept, keptResponse, thrownResponse } from './kept-response.js';
import { isResponse } from './is-response.js';
import { contextOf, type HonoProblemOptions } from './options.js';
import { replacingResponse } from './responses.js';

/** Answers whatever was thrown, and reports it, unless it is a response: that is the answer. */
export function answerThrown(c: Context, thrown: unknown, options?: HonoProblemOptions): Response | Promise<Response> {
  if (isResponse(thrown)) return answerResponse(c, thrown, options);
  if (isKept(c, thrown, options)) return answerKept(c, thrown, options);
  return mayBeMalformedJson(c, thrown) ? answerMalformed(c, thrown, options) : answerProblem(c, thrown, options);
}

function answerResponse(c: Context, response: Response, options?: HonoProblemOptions): Response {
  try {
    return thrownResponse(c, response);
  } catch (failure) {
    return answerProblem(c, failure, options);
  }
}

async function answerKept(c: Context, thrown: unknown, options?: HonoProblemOptions): Promise<Response> {
  return (await keptResponse(c, thrown)) ?? answerProblem(c, thrown, options);
}

async function answerMalformed(c: Context, thrown: unknown, options?: HonoProblemOptions): Promise<Response> {
  return answerProblem(c, thrown, options, (await isMalformedJson(c, thrown)) ? malformedJson() : undefined);
}

function answerProblem(c: Context, thrown: unknown, options?: HonoProblemOptions, last?: HttpError): Response {
  const context = contextOf(c, options, last);
  const rendered = renderProblem(thrown, context);
  report(rendered, context, c);
  return replacingResponse(c, rendered);
}

/** Reports an error, but for one that only says that the client has gone. */
function report(rendered: RenderedProblem, context: ProblemContext, c: Context): void {
  if (!isDisconnect(rendered.error, c)) reportProblem(rendered, context);
}

/** Whether an error is what the request was aborted with: the reason itself, or the error that a reader makes of it. */
function isDisconnect(error: unknown, c: Context): boolean {
  // To ask for the signal costs something on Node, and not every runtime has one.
  if (isHttpError(error)) return false;
  const { signal } = c.req.raw as { readonly signal?: AbortSignal };
  if (signal === undefined || !signal.aborted) return false;
  const reason: unknown = signal.reason;
  return error === reason || (typeof reason === 'string' && error instanceof Error && error.message === reason);
}
