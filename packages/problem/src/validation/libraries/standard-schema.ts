import { type Finding, pathLimit, plain, readPath } from '../finding.js';
import { isErrorLike, read } from '../../guarded.js';
import { readList } from '../read.js';

/**
 * An issue that says no more than Standard Schema asks for. Its message is not taken: who made it is not known, and those
 * that Yup and Joi hand out this way quote the value, with nothing beside them to find it by.
 */
export function standardIssue(issue: object): Finding | undefined {
  const path = read(issue, 'path');
  const steps = path === undefined ? [] : readList(path, pathLimit);
  if (typeof read(issue, 'message') !== 'string' || steps === undefined || isErrorLike(issue)) return undefined;
  return { detail: plain.invalid, path: readPath(steps) };
}
