/**
 * OpenAPI responses for problem details.
 *
 * @packageDocumentation
 */
import { responsesByStatus } from './responses.gen.js';

/** OpenAPI response objects by error status: description, header fields, problem details. */
export type ProblemResponses = Writable<typeof responsesByStatus>;

/** A registered error status. */
export type ErrorStatus = NumberOf<keyof ProblemResponses>;

/**
 * The responses of these statuses, each under its code as OpenAPI wants it. What is not known by its literal, such as a
 * `number` or the items of an array, may be there.
 */
export type ResponsesOf<Statuses extends readonly number[]> = number extends Statuses['length']
  ? Partial<Pick<ProblemResponses, KeyOf<Statuses[number]>>>
  : Both<Pick<ProblemResponses, KeyOf<Certain<Statuses>>>, Partial<Pick<ProblemResponses, KeyOf<Statuses[number]>>>>;

/**
 * The `responses` object of an OpenAPI operation (3.0 and 3.1) for the problems that it may answer with. Each response
 * is complete in itself, refers to nothing, and is the caller's own: to change it changes no other.
 *
 * @param statuses - registered error statuses, such as `401, 404, 429`
 * @throws TypeError when a status is no registered error status
 */
export function problemResponses<const Statuses extends readonly number[]>(
  ...statuses: Checked<Statuses>
): ResponsesOf<Statuses> {
  const responses: Record<string, unknown> = {};
  for (const status of statuses) {
    if (!isErrorStatus(status)) {
      const expected = Object.keys(responsesByStatus).join(', ');
      throw new TypeError(
        `problemResponses: ${show(status)} is no registered error status; expected one of ${expected}`,
      );
    }
    // Tools that resolve references or normalize a document write into it.
    responses[status] = JSON.parse(JSON.stringify(responsesByStatus[status]));
  }
  return responses as ResponsesOf<Statuses>;
}

/** A text in quotes, so that "404" does not look like 404. */
function show(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}

function isErrorStatus(status: unknown): status is ErrorStatus {
  return typeof status === 'number' && Object.hasOwn(responsesByStatus, status);
}

/** A literal that is no error status is refused; a `number` is checked when the function runs. */
type Checked<Statuses extends readonly number[]> = {
  [Index in keyof Statuses]: Statuses[Index] extends ErrorStatus
    ? Statuses[Index]
    : number extends Statuses[Index]
      ? Statuses[Index]
      : ErrorStatus;
};

/** The statuses that are single literals. */
type Certain<Statuses extends readonly number[]> = {
  [Index in keyof Statuses]: number extends Statuses[Index]
    ? never
    : IsUnion<Statuses[Index]> extends true
      ? never
      : Statuses[Index];
}[number];

type IsUnion<Value, Whole = Value> = Value extends unknown ? ([Whole] extends [Value] ? false : true) : never;

/** The keys of these statuses; of `number`, all. */
type KeyOf<Status extends number> = Extract<keyof ProblemResponses, `${Status}`>;

type NumberOf<Text> = Text extends `${infer Code extends number}` ? Code : never;

/** Two objects as one, the members of the first before those of the second. */
type Both<First, Second> = { [Name in keyof (First & Second)]: (First & Second)[Name] };

/** A copy of constants may be written to, and goes where mutable types are asked for. */
type Writable<Value> = { -readonly [Name in keyof Value]: Writable<Value[Name]> };
