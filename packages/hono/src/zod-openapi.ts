/**
 * Problem responses for the routes of `@hono/zod-openapi`.
 *
 * @packageDocumentation
 */
import { problemResponses as responsesOf } from '@codes/json-schema/openapi';
import type { ProblemDetails, RegisteredErrorStatus } from '@codes/problem';
import { z } from '@hono/zod-openapi';

/** The response of a route that is a problem: its content is typed by the status. */
export interface ZodProblemResponse<S extends number> {
  readonly description: string;
  readonly headers?: Record<string, { required?: boolean; description: string; schema: { type: 'string' } }>;
  readonly content: { readonly 'application/problem+json': { readonly schema: z.ZodType<ProblemDetails<S>> } };
}

/** The responses of a route by status. */
export type ZodProblemResponses<S extends number> = { [Status in S]: ZodProblemResponse<Status> };

/**
 * The problems that a route may answer with, for `createRoute`: described by their JSON Schemas, with the header fields
 * that their statuses ask for, and typed, so that its handler may return them and no others.
 *
 * @param statuses - registered error statuses, such as `401, 404, 429`
 * @throws TypeError when a status is no registered error status
 */
export function problemResponses<const S extends RegisteredErrorStatus>(...statuses: S[]): ZodProblemResponses<S> {
  const entries = Object.entries(responsesOf(...(statuses as RegisteredErrorStatus[])));
  return Object.fromEntries(
    entries.map(([status, response]) => {
      const { schema } = response.content['application/problem+json'];
      const typed = z.custom<ProblemDetails>().openapi(schema as unknown as Metadata);
      return [status, { ...response, content: { 'application/problem+json': { schema: typed } } }];
    }),
  ) as unknown as ZodProblemResponses<S>;
}

type Metadata = Parameters<ReturnType<typeof z.custom<ProblemDetails>>['openapi']>[0];
