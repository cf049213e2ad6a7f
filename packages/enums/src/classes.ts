import type { IsLiteral } from './literal.js';
import {
  type ClientErrorStatus,
  type InformationalStatus,
  type RedirectionStatus,
  type RegisteredStatus,
  type ServerErrorStatus,
  statusCodes,
  type SuccessfulStatus,
} from './statuses.gen.js';
import type { StatusClass } from './types.js';

declare const statusClassOfCode: unique symbol;

/**
 * A number that was seen to lie in a class, registered or not. A plain `number` is none, so that the other branch of a
 * guard does not lose it.
 */
export type CodeOfClass<Class extends StatusClass> = number & { readonly [statusClassOfCode]: Class };

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

interface ClassByDigit {
  readonly 1: 'informational';
  readonly 2: 'successful';
  readonly 3: 'redirection';
  readonly 4: 'client-error';
  readonly 5: 'server-error';
}

// Inferred digits, not a product of all of them: it is a hundred times less to check.
type ClassOfLiteral<Code extends number> =
  `${Code}` extends `${infer First extends keyof ClassByDigit}${infer _Tens extends Digit}${infer _Ones extends Digit}`
    ? ClassByDigit[First]
    : undefined;

/** The class of a code: exact for a literal and after a guard, `StatusClass | undefined` for a `number`. */
export type StatusClassOf<Code extends number> =
  Code extends CodeOfClass<infer Class>
    ? Class
    : IsLiteral<Code> extends true
      ? ClassOfLiteral<Code>
      : StatusClass | undefined;

interface GenericStatuses {
  readonly informational: 100;
  readonly successful: 200;
  readonly redirection: 300;
  readonly 'client-error': 400;
  readonly 'server-error': 500;
}

/** What {@link fallbackStatus} gives for a code. */
export type FallbackStatus<Code extends number> = Code extends RegisteredStatus
  ? Code
  : IsLiteral<Code> extends true
    ? ClassOfLiteral<Code> extends infer Class extends StatusClass
      ? GenericStatuses[Class]
      : 500
    : RegisteredStatus;

const classes: readonly StatusClass[] = ['informational', 'successful', 'redirection', 'client-error', 'server-error'];

/** The hundreds of an integer: for a status code its first digit. 0 for anything else whatever. */
function hundreds(code: unknown): number {
  return Number.isInteger(code) ? Math.floor((code as number) / 100) : 0;
}

/** Whether an integer is one of the hundred from `first` on. Comparisons: a division costs more than twice as much. */
function within(code: unknown, first: number): boolean {
  return Number.isInteger(code) && (code as number) >= first && (code as number) < first + 100;
}

/**
 * The class of a status code by its first digit (RFC 9110 §15). Never throws.
 *
 * @param code - a status code, registered or not
 * @returns the class, or `undefined` for anything but an integer from 100 to 599
 */
export function statusClass<const Code extends number>(code: Code): StatusClassOf<Code>;
export function statusClass(code: number): StatusClass | undefined {
  return classes[hundreds(code) - 1];
}

/**
 * Whether a code lies in 100–199: an interim response (RFC 9110 §15.2).
 *
 * @param code - anything; all but an integer is `false`
 */
export function isInformational(code: RegisteredStatus | null | undefined): code is InformationalStatus;
export function isInformational(code: unknown): code is CodeOfClass<'informational'>;
export function isInformational(code: unknown): boolean {
  return within(code, 100);
}

/**
 * Whether a code lies in 200–299: the request was received, understood and accepted (RFC 9110 §15.3).
 *
 * @param code - anything; all but an integer is `false`
 */
export function isSuccessful(code: RegisteredStatus | null | undefined): code is SuccessfulStatus;
export function isSuccessful(code: unknown): code is CodeOfClass<'successful'>;
export function isSuccessful(code: unknown): boolean {
  return within(code, 200);
}

/**
 * Whether a code lies in 300–399: further action is needed to complete the request (RFC 9110 §15.4).
 *
 * @param code - anything; all but an integer is `false`
 */
export function isRedirection(code: RegisteredStatus | null | undefined): code is RedirectionStatus;
export function isRedirection(code: unknown): code is CodeOfClass<'redirection'>;
export function isRedirection(code: unknown): boolean {
  return within(code, 300);
}

/**
 * Whether a code lies in 400–499: the client seems to have erred (RFC 9110 §15.5).
 *
 * @param code - anything; all but an integer is `false`
 */
export function isClientError(code: RegisteredStatus | null | undefined): code is ClientErrorStatus;
export function isClientError(code: unknown): code is CodeOfClass<'client-error'>;
export function isClientError(code: unknown): boolean {
  return within(code, 400);
}

/**
 * Whether a code lies in 500–599: the server knows that it has erred or cannot do what was asked (RFC 9110 §15.6).
 *
 * @param code - anything; all but an integer is `false`
 */
export function isServerError(code: RegisteredStatus | null | undefined): code is ServerErrorStatus;
export function isServerError(code: unknown): code is CodeOfClass<'server-error'>;
export function isServerError(code: unknown): boolean {
  return within(code, 500);
}

/**
 * Whether a code lies in 400–599: a client error or a server error.
 *
 * @param code - anything; all but an integer is `false`
 */
export function isErrorStatus(code: RegisteredStatus | null | undefined): code is ClientErrorStatus | ServerErrorStatus;
export function isErrorStatus(code: unknown): code is CodeOfClass<'client-error' | 'server-error'>;
export function isErrorStatus(code: unknown): boolean {
  return within(code, 400) || within(code, 500);
}

const registered: ReadonlySet<unknown> = /* @__PURE__ */ new Set(statusCodes);

/**
 * Whether a code is registered by IANA, and so a member of `HttpStatus`.
 *
 * @param code - anything
 */
export function isHttpStatus(code: unknown): code is RegisteredStatus {
  return registered.has(code);
}

/**
 * The registered code that a client may take a code for (RFC 9110 §15): a registered code is itself, an unknown one
 * counts as the x00 of its class (499 as 400), and what is no status code at all counts as 500. Never throws.
 *
 * @param code - a status code, registered or not
 */
export function fallbackStatus<const Code extends number>(code: Code): FallbackStatus<Code>;
export function fallbackStatus(code: number): number {
  return isHttpStatus(code) ? code : statusClass(code) === undefined ? 500 : hundreds(code) * 100;
}
