/**
 * HTTP errors that become correct answers: typed by what their status requires, and rendered as problem details of
 * RFC 9457 on any framework and runtime.
 *
 * @packageDocumentation
 */
export { forbidsContent } from '@codes/enums';
export { type ErrorOfStatus, httpError, type RegisteredErrorStatus, type StatusEntry } from './error/by-status.js';
export { HttpError, type ProblemDetails } from './error/http-error.js';
export { problemError, type ProblemSource } from './error/problem-error.js';
export { isHttpError } from './error/is-http-error.js';
export type {
  CommonOptions,
  Extensions,
  HeaderOptions,
  HeaderValues,
  HttpErrorArguments,
  HttpErrorOptions,
  NoExtensions,
} from './error/options.js';
export * from './errors.gen.js';
export type { HeaderOptionsByStatus } from './status-options.gen.js';
export type { Challenge } from './fields/challenges.js';
export type { ContentRange } from './fields/content-range.js';
export type { Link } from './fields/link.js';
export {
  defineProblem,
  type OccurrenceOptions,
  type ProblemClass,
  type ProblemDefinition,
} from './problem-type/define-problem.js';
export type { StandardSchema } from './problem-type/standard-schema.js';
export type {
  AnyHeaderOptions,
  AnyProblem,
  ProblemContext,
  ProblemOptions,
  ProblemRequest,
  RequestHeaders,
} from './render/context.js';
export { type RenderedProblem, renderProblem } from './render/render-problem.js';
export { reportFault, reportProblem } from './respond/report.js';
export { fetchResponse, type FetchResponse, toResponse } from './respond/to-response.js';
export { replaceFields, type ResponseHeaders } from './respond/replace-fields.js';
export { responseFields } from './respond/response-fields.js';
export { sendProblem, type ServerResponse, writeProblem } from './respond/write-problem.js';
export {
  type RequestPart,
  validationError,
  type ValidationIssue,
  validationIssues,
  type ValidationMembers,
  type ValidationOptions,
} from './validation/index.js';
export { errorFromResponse, type ResponseError } from './client/error-from-response.js';
export { type MatchedProblem, matchProblem, type ProblemTypeOf } from './client/match-problem.js';
export { parseProblem } from './client/parse-problem.js';
export type { Problem, ReceivedResponse } from './client/problem.js';
export { retryAfterMs } from './client/retry-after-ms.js';
