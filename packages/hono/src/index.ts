/**
 * The Hono adapter of `@codes/problem`: errors become problem details of RFC 9457, problems and responders say their
 * status to RPC clients, and keep the rules of it. All of `@codes/problem` is here, too.
 *
 * @packageDocumentation
 */
export * from '@codes/problem';
export type { Answered, Content, ProblemResponse, ProblemResponseOf, StatusOf } from './answered.js';
export { errorHandler } from './error-handler.js';
export type { HttpException } from './exception.js';
export { guard } from './guard.js';
export { methodNotAllowedHandler } from './method-not-allowed-handler.js';
export { notFoundHandler } from './not-found-handler.js';
export type { HonoContext, HonoProblemOptions } from './options.js';
export { problem } from './problem.js';
export { problemHandlers } from './problem-handlers.js';
export * from './responders.gen.js';
export { validationHook, type ValidationProblem, type ValidationResult } from './validation-hook.js';
export type { WithProblems } from './with-problems.js';
