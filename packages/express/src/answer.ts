import { type HttpError, renderProblem, reportFault, sendProblem } from '@codes/problem';
import type { Response } from 'express';
import { contextOf, type ExpressProblemOptions } from './options.js';

/** Answers with an error that was not thrown: it is reported only if it could not be answered as it is. */
export function answer(response: Response, error: HttpError, options?: ExpressProblemOptions): void {
  const context = contextOf(response.req, response, options);
  const rendered = renderProblem(error, context);
  reportFault(error, rendered, context);
  sendProblem(response, rendered);
}
