import type { ProblemDetails, RegisteredErrorStatus } from '@codes/problem';
import type { ApplyGlobalResponse } from 'hono/client';

/**
 * An application whose every route may also answer with problems of these statuses: makes the errors that are thrown
 * visible to RPC clients, which see only what is returned. `type Api = WithProblems<typeof app, 401 | 404 | 500>`
 */
export type WithProblems<App, S extends RegisteredErrorStatus> = ApplyGlobalResponse<
  App,
  { [Status in S]: { json: ProblemDetails<Status> } }
>;
