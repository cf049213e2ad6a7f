import { read } from '../guarded.js';
import { thrownIssues } from '../validation/issues.js';
import { httpErrorsShape } from './http-errors-shape.js';
import type { ForeignReading } from './reading.js';

/**
 * A thrown error of a validation library. 422 where the content is at fault: it was understood and is well-formed, but
 * cannot be processed (RFC 9110 §15.5.21). 400 where only parameters are: 422 speaks of content, and there may be none.
 * An error that was given a status of the client error class on the way, the way http-errors gives it, keeps that one.
 */
export function readValidation(error: object): ForeignReading | undefined {
  const issues = thrownIssues(error);
  if (issues === undefined) return undefined;
  const given = httpErrorsShape(error)?.status;
  const own = issues.some((issue) => read(issue, 'in') === undefined) ? 422 : 400;
  return { status: given !== undefined && given < 500 ? given : own, issues };
}
