import { problemError } from '@codes/problem';
import type { Application, RequestHandler, Router } from 'express';
import { allowedMethods, pathInApplication } from './allowed-methods.js';
import { answer } from './answer.js';
import type { ExpressProblemOptions } from './options.js';

/**
 * Answers a request whose path has routes, though none for its method, with 405 and the methods that there are (RFC 9110
 * §15.5.6). OPTIONS is left to Express, which answers it itself.
 *
 * Put it after all routes. Routes of routers are seen, those of a mounted application are not: give it handlers of its
 * own.
 *
 * @param app - the application, or a router
 * @param options - by default those of `problemHandlers`, if the application has them
 */
export function methodNotAllowedHandler(app: Application | Router, options?: ExpressProblemOptions): RequestHandler {
  return function answerMethodNotAllowed(request, response, next): void {
    if (request.method === 'OPTIONS') return next();
    const path = app === request.app ? pathInApplication(request) : request.path;
    const allow = allowedMethods(app, path);
    if (allow.length === 0 || isAllowed(allow, request.method)) next();
    else answer(response, problemError(405, [{ allow }]), options);
  };
}

/** Whether a route takes a method. Express lets GET's handlers answer HEAD. */
function isAllowed(allow: readonly string[], method: string): boolean {
  return allow.includes(method) || (method === 'HEAD' && allow.includes('GET'));
}
