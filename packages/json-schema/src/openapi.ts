/**
 * OpenAPI responses for problem details.
 *
 * @packageDocumentation
 */
import { responsesByStatus } from './responses.gen.js';

/** OpenAPI response objects by error status: description, header fields, problem details. */
export type ProblemResponses = typeof responsesByStatus;

type NumberOf<Text> = Text extends `${infer Code extends number}` ? Code : never;

/** A registered error status. */
export type ErrorStatus = NumberOf<keyof ProblemResponses>;

/** A literal that is no error status is refused; a `number` is checked when the function runs. */
type Checked<Status extends number> = Status extends ErrorStatus ? Status : number extends Status ? Status : never;

/** The responses of these statuses, each under its code as OpenAPI wants it; of any `number` some may be there. */
export type ResponsesOf<Status extends number> = number extends Status
  ? Partial<ProblemResponses>
  : Pick<ProblemResponses, `${Extract<Status, ErrorStatus>}`>;

/**
 * The `responses` object of an OpenAPI operation (3.0 and 3.1) for the problems that it may answer with. Each response
 * is complete in itself: it refers to nothing.
 *
 * @param statuses - registered error statuses, such as `401, 404, 429`
 * @throws TypeError when a status is no registered error status
 */
export function problemResponses<const Status extends number>(
  ...statuses: readonly (Status & Checked<Status>)[]
): ResponsesOf<Status> {
  const responses: Partial<Record<string, unknown>> = {};
  for (const status of statuses) {
    const code = String(status);
    if (typeof status !== 'number' || !Object.hasOwn(responsesByStatus, code)) {
      throw new TypeError(
        `problemResponses: ${code} is no registered error status; expected one of ${Object.keys(responsesByStatus).join(', ')}`,
      );
    }
    responses[code] = responsesByStatus[code as keyof ProblemResponses];
  }
  return responses as ResponsesOf<Status>;
}
