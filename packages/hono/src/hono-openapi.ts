/**
 * Problem responses for the routes of `hono-openapi`.
 *
 * @packageDocumentation
 */
import { problemResponses as responsesOf, type ProblemResponses } from '@codes/json-schema/openapi';
import type { ProblemDetails, RegisteredErrorStatus } from '@codes/problem';

/** What tells `describeResponse` of which type the content is; there at compile time only, as `schema` describes it. */
interface Typed<Value> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => { readonly value: Value };
    readonly types?: { readonly input: Value; readonly output: Value };
  };
}

/** The response of a route that is a problem: its content is typed by the status. */
export type DescribedProblemResponse<S extends RegisteredErrorStatus> = ProblemResponses[`${S}`] & {
  readonly content: { readonly 'application/problem+json': { readonly vSchema?: Typed<ProblemDetails<S>> } };
};

/** The responses of a route by status. */
export type DescribedProblemResponses<S extends RegisteredErrorStatus> = {
  [Status in S]: DescribedProblemResponse<Status>;
};

/**
 * The problems that a route may answer with, for `describeRoute` and `describeResponse`: their JSON Schemas, and the
 * header fields that their statuses ask for.
 *
 * @param statuses - registered error statuses, such as `401, 404, 429`
 * @throws TypeError when a status is no registered error status
 */
export function problemResponses<const S extends RegisteredErrorStatus>(
  ...statuses: S[]
): DescribedProblemResponses<S> {
  return responsesOf(...(statuses as RegisteredErrorStatus[])) as unknown as DescribedProblemResponses<S>;
}
