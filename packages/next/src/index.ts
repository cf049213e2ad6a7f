/**
 * The Next adapter of `@codes/problem`: errors become problem details of RFC 9457 in route handlers, proxy (middleware)
 * and server actions, and responders keep the rules of their status. All of `@codes/problem` is here, too. For the Pages
 * Router see `@codes/next/pages`.
 *
 * @packageDocumentation
 */
export * from '@codes/problem';
export { action, type ActionOptions, type ActionResult } from './action.js';
export type { NextContext, NextProblemOptions } from './options.js';
export { problem } from './problem.js';
export { errorReporter } from './reporting/error-reporter.js';
export type { ErrorHook, ReportedContext, ReportedRequest } from './reporting/shared.js';
export type { ResponderInit } from './respond.js';
export * from './responders.gen.js';
export { route, type Route, type RouteHandler, type RouteMethod } from './route.js';
export { withProblems } from './with-problems.js';
