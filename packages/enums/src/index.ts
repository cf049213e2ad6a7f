/**
 * HTTP status codes as literal types: constants, reason phrases, classes and semantics.
 *
 * The registered codes are IANA's. What vendors define is under `@codes/enums/vendors/<registry>`, and everything
 * that is known about every code under `@codes/enums/registry`.
 *
 * @packageDocumentation
 */
export * as HttpStatus from './constants.gen.js';
import type { RegisteredStatus } from './statuses.gen.js';

/** A registered status code. The namespace of the same name has a constant for each. */
export type HttpStatus = RegisteredStatus;

export { statusCodes } from './statuses.gen.js';
export type {
  ClientErrorStatus,
  InformationalStatus,
  RedirectionStatus,
  ServerErrorStatus,
  SuccessfulStatus,
} from './statuses.gen.js';
export {
  type CodeOfClass,
  fallbackStatus,
  type FallbackStatus,
  isClientError,
  isErrorStatus,
  isHttpStatus,
  isInformational,
  isRedirection,
  isServerError,
  isSuccessful,
  statusClass,
  type StatusClassOf,
} from './classes.js';
export { reasonPhrase, type ReasonPhrase, statusFromPhrase, type StatusFromPhrase } from './phrases.js';
export {
  forbidsContent,
  headerRules,
  isHeuristicallyCacheable,
  isNullBodyStatus,
  preservesMethod,
} from './semantics.js';
export type { HeaderRule, RequirementLevel, StatusClass } from './types.js';
