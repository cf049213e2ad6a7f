import { type HttpError, renderProblem, reportFault } from '@codes/problem';
import type { Context } from 'hono';
import { contextOf, type HonoProblemOptions } from './options.js';
import { returnedResponse } from './responses.js';

/** Answers with an error that was not thrown: it is reported only if it could not be answered as it is. */
export function answer(c: Context, error: HttpError, options?: HonoProblemOptions): Response {
  const context = contextOf(c, options);
  const rendered = renderProblem(error, context);
  reportFault(error, rendered, context);
  return returnedResponse(c, rendered);
}
