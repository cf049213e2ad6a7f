import { echoes } from '../echo.js';
import { type Finding, pathLimit, plain, readPath } from '../finding.js';
import { isObject, read } from '../../guarded.js';
import { readList, readText } from '../read.js';

/**
 * A detail of Joi's ValidationError. Most messages name the label and the rule and may stand. Those for patterns quote
 * the value, those for custom functions the error that was thrown in them, those for unknown and renamed keys the key.
 */
export function joiIssue(issue: object): Finding | undefined {
  const type = readText(issue, 'type');
  const message = readText(issue, 'message');
  const steps = readList(read(issue, 'path'), pathLimit);
  const context = read(issue, 'context');
  if (type === undefined || message === undefined || steps === undefined || !isObject(context)) return undefined;

  const path = readPath(steps);
  if (type === 'object.unknown') return { detail: plain.unknown, path: path.slice(0, -1) };
  if (type.startsWith('object.rename.')) return { detail: plain.names, path };
  if (type.startsWith('string.pattern.')) return { detail: plain.pattern, path };
  if (type === 'any.custom' || type === 'external') return { detail: plain.invalid, path };
  const label = readText(context, 'label');
  const echo = echoes(message, read(context, 'value'), label === undefined ? [] : [`"${label}"`]);
  return { detail: echo ? plain.invalid : message, path };
}
