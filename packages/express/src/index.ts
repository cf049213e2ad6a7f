/**
 * The Express adapter of `@codes/problem`: errors become problem details of RFC 9457, and responders keep the rules of
 * their status. All of `@codes/problem` is here, too.
 *
 * @packageDocumentation
 */
export * from '@codes/problem';
export { asyncHandler } from './async-handler.js';
export { errorHandler } from './error-handler.js';
export { methodNotAllowedHandler } from './method-not-allowed-handler.js';
export { notFoundHandler } from './not-found-handler.js';
export type { ExpressContext, ExpressProblemOptions } from './options.js';
export { problem } from './problem.js';
export { problemHandlers } from './problem-handlers.js';
export { rateLimitHandler } from './rate-limit-handler.js';
export * from './responders.gen.js';
