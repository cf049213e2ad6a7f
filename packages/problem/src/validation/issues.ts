import { isExpressValidatorResult, issuesIn } from './containers.js';
import type { Finding, IssueReader } from './finding.js';
import { ajvIssue } from './libraries/ajv.js';
import { arktypeIssue } from './libraries/arktype.js';
import { expressValidatorIssue } from './libraries/express-validator.js';
import { joiIssue } from './libraries/joi.js';
import { standardIssue } from './libraries/standard-schema.js';
import { valibotIssue } from './libraries/valibot.js';
import { yupIssue } from './libraries/yup.js';
import { zodIssue } from './libraries/zod.js';
import { jsonPointer, keyName } from './pointer.js';
import { isErrorLike, isObject, read } from '../guarded.js';
import { publicName, publicText } from './text.js';
import type { RequestPart, ValidationIssue } from './types.js';

/** How many issues are reported: who has a hundred will ask again. */
export const issueLimit = 100;

const libraries: readonly IssueReader[] = [
  valibotIssue,
  arktypeIssue,
  ajvIssue,
  joiIssue,
  expressValidatorIssue,
  yupIssue,
  zodIssue,
];

/**
 * What a validation library found wrong with a request, as issues that may be sent.
 *
 * Recognised are the errors and results of Zod (3, 4 and mini), Valibot, ArkType, Ajv (and Fastify's errors from it),
 * Joi, Yup and express-validator, and the failures and issue arrays of any Standard Schema. A message of a library
 * stands only where it does not repeat what was submitted; unknown properties are reported at their parent. At most
 * {@link issueLimit} issues are given. Never throws.
 *
 * @param source - an error, a result or an array of issues
 * @param part - which part of the request was validated, where the library does not say so itself
 * @returns the issues, at least one; `undefined` for anything else, a success included
 */
export function validationIssues(source: unknown, part: RequestPart = 'content'): ValidationIssue[] | undefined {
  return readIssues(source, part, [...libraries, standardIssue]);
}

/**
 * Whether a thrown value is the error of a validation library that {@link validationIssues} knows, or Standard Schema's
 * SchemaError. An error that merely has some `issues` is none. Never throws.
 *
 * @param value - anything
 */
export function isValidationError(value: unknown): boolean {
  return thrownIssues(value) !== undefined;
}

/** The issues of a thrown value that {@link isValidationError} is true of, else `undefined`. Never throws. */
export function thrownIssues(value: unknown): ValidationIssue[] | undefined {
  if (!isObject(value)) return undefined;
  const name = isErrorLike(value) ? read(value, 'name') : undefined;
  // Some releases of Zod 4 make errors that are not instances of Error.
  const thrown = isErrorLike(value) || read(value, ' arkKind') === 'errors' || isObject(read(value, '_zod'));
  if (!thrown && !isExpressValidatorResult(value)) return undefined;
  return readIssues(value, 'content', name === 'SchemaError' ? [...libraries, standardIssue] : libraries);
}

function readIssues(
  source: unknown,
  part: RequestPart,
  readers: readonly IssueReader[],
): ValidationIssue[] | undefined {
  const container = isObject(source) ? issuesIn(source, issueLimit) : undefined;
  if (container === undefined) return undefined;
  const found = container.issues.map((issue) => readIssue(issue, readers));
  // One that is of no library makes it something else, like an array of plain errors.
  if (!found.every((finding) => finding !== undefined)) return undefined;
  return found.map((finding) => toIssue(finding, finding.part ?? container.part ?? part));
}

function readIssue(issue: unknown, readers: readonly IssueReader[]): Finding | undefined {
  if (!isObject(issue)) return undefined;
  for (const reader of readers) {
    const finding = reader(issue);
    if (finding !== undefined) return finding;
  }
  return undefined;
}

function toIssue({ detail, path }: Finding, part: RequestPart): ValidationIssue {
  const text = publicText(detail);
  switch (part) {
    case 'query':
    case 'path':
    case 'header':
    case 'cookie': {
      const parameter = parameterName(path);
      return { detail: text, ...(parameter === undefined ? {} : { parameter }), in: part };
    }
    case 'content':
      return { detail: text, pointer: jsonPointer(path) };
    default:
      // Reached from JavaScript only.
      return { detail: text, pointer: jsonPointer(path) };
  }
}

function parameterName(path: readonly PropertyKey[]): string | undefined {
  const [first, ...inner] = path.map(keyName).filter((name) => name !== undefined);
  if (first === undefined) return undefined;
  return publicName([first, ...inner.map((name) => `[${name}]`)].join(''));
}
