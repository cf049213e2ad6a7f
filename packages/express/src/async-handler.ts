import type { NextFunction, Request, RequestHandler, Response } from 'express';

/**
 * Hands the rejection of an asynchronous handler to the error handlers. Express 5 does so by itself; in Express 4 the
 * request would hang and the process might end.
 *
 * @param handler - what it returns may be a promise
 */
export function asyncHandler<
  P = Request['params'],
  ResBody = Request['body'],
  ReqBody = Request['body'],
  ReqQuery = Request['query'],
  Locals extends Record<string, unknown> = Response['locals'],
>(
  handler: (
    request: Request<P, ResBody, ReqBody, ReqQuery, Locals>,
    response: Response<ResBody, Locals>,
    next: NextFunction,
  ) => unknown,
): RequestHandler<P, ResBody, ReqBody, ReqQuery, Locals> {
  return async function handleAsync(request, response, next): Promise<void> {
    try {
      await handler(request, response, next);
    } catch (error) {
      // Express takes a falsy error for none.
      next(error || new Error(`Rejected with ${String(error)}`));
    }
  };
}
