import {
  problemError,
  type RequestPart,
  validationError,
  type ValidationMembers,
  type ValidationOptions,
} from '@codes/problem';
import type { Context } from 'hono';
import { answer } from './answer.js';
import type { ProblemResponse } from './answered.js';

/** What a validator tells its hook: those of Zod, of Standard Schema and of Valibot do it each in their way. */
export interface ValidationResult {
  readonly success: boolean;
  /** The part of the request, as Hono calls it. */
  readonly target: string;
  readonly error?: unknown;
  readonly issues?: unknown;
}

/** The answers to what is not valid. */
export type ValidationProblem =
  | ProblemResponse<400, ValidationMembers>
  | ProblemResponse<415>
  | ProblemResponse<422, ValidationMembers>;

const parts: Readonly<Record<string, RequestPart>> = {
  param: 'path',
  query: 'query',
  header: 'header',
  cookie: 'cookie',
};

/** The media types that Hono reads as a target, and whether a given one is among them. */
const mediaTypes: Readonly<Record<string, { readonly accept: readonly string[]; readonly pattern: RegExp }>> = {
  json: { accept: ['application/json'], pattern: /^application\/(?:[\w.-]+\+)?json$/i },
  form: {
    accept: ['application/x-www-form-urlencoded', 'multipart/form-data'],
    pattern: /^(?:application\/x-www-form-urlencoded|multipart\/form-data)$/i,
  },
};

/**
 * The hook of a validator, which answers with a problem what is not valid: `zValidator('json', schema,
 * validationHook())`, and likewise for `sValidator`, `vValidator`, the `validator` of hono-openapi, and the `defaultHook`
 * of `OpenAPIHono`.
 *
 * Content that is not valid is a 422 (RFC 9110 §15.5.21), a query, path, header field or cookie a 400, each with what is
 * wrong as `errors`; content of another media type, of which Hono validates nothing, a 415 (RFC 9110 §15.5.16). Nothing
 * that was submitted is repeated.
 *
 * @param options - what the errors are given besides
 */
export function validationHook(
  options: Omit<ValidationOptions, 'in'> = {},
): (result: ValidationResult, c: Context) => ValidationProblem | undefined {
  return function answerInvalid(result, c) {
    const refused = refusedMediaType(result, c);
    if (refused !== undefined) return answer(c, problemError(415, [{ accept: refused }])) as ValidationProblem;
    if (result.success) return undefined;
    const error = validationError(result.error ?? result.issues, {
      stack: false,
      ...options,
      in: parts[result.target] ?? 'content',
    });
    return answer(c, error) as ValidationProblem;
  };
}

/** The media types that would have been read, where Hono left the content unread for its own. */
function refusedMediaType({ success, target }: ValidationResult, c: Context): readonly string[] | undefined {
  const expected = mediaTypes[target];
  if (expected === undefined) return undefined;
  const [given = ''] = (c.req.header('Content-Type') ?? '').split(';');
  // Without content nothing may be wrong with it.
  if (expected.pattern.test(given.trim()) || (given.trim() === '' && success)) return undefined;
  return expected.accept;
}
