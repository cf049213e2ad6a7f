import { ownOptions } from '../guarded.js';
import type { CommonOptions } from '../error/options.js';
import { BadRequestError, UnprocessableContentError } from '../errors.gen.js';
import { validationIssues } from './issues.js';
import type { RequestPart, ValidationIssue } from './types.js';

/** Where what was validated came from, and what else the error is given. */
export interface ValidationOptions extends Omit<CommonOptions, 'extensions'> {
  /** The part of the request: its content unless it is said. */
  readonly in?: RequestPart | undefined;
}

/** The extension members of a validation error. */
export interface ValidationMembers {
  readonly errors: ValidationIssue[];
}

/**
 * The error of a request that was understood and is not valid: a 422 for its content (RFC 9110 §15.5.21), a 400 for its
 * query, path, header fields or cookies, with what is wrong as `errors`, each with a `detail` and a JSON Pointer (RFC
 * 6901) or the parameter that it is about (as in the example of RFC 9457 §3). Nothing that was submitted is repeated.
 *
 * @param source - what a validation library found: the issues of Standard Schema, Zod, Valibot, ArkType, Ajv, Joi, Yup or
 * express-validator, or an error that holds them
 */
export function validationError(
  source: unknown,
  options: ValidationOptions = {},
): UnprocessableContentError<ValidationMembers> | BadRequestError<ValidationMembers> {
  const { in: part = 'content', detail = 'The request is not valid.', ...others } = ownOptions(options);
  const errors = validationIssues(source, part) ?? [];
  const all = { ...others, detail, extensions: { errors } };
  return part === 'content' ? new UnprocessableContentError(all) : new BadRequestError(all);
}
