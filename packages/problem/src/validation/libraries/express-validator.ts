import { echoes } from '../echo.js';
import { type Finding, pathLimit, plain, readPath } from '../finding.js';
import { parsePathText } from '../path-text.js';
import { isObject, read } from '../../guarded.js';
import { readList, readText } from '../read.js';
import type { RequestPart } from '../types.js';

const parts: ReadonlyMap<unknown, RequestPart> = /* @__PURE__ */ new Map<unknown, RequestPart>([
  ['body', 'content'],
  ['cookies', 'cookie'],
  ['headers', 'header'],
  ['params', 'path'],
  ['query', 'query'],
]);

/**
 * An error of express-validator (7, and the shape without a `type` of 6). Its own messages say nothing of the value; one
 * that the application wrote and that repeats it, and one that is no text, give way.
 */
export function expressValidatorIssue(issue: object): Finding | undefined {
  const message = read(issue, 'msg');
  const type = read(issue, 'type');
  if (message === undefined) return undefined;
  if (type === 'unknown_fields') return group(issue, 'fields', plain.parameters);
  if (type === 'alternative' || type === 'alternative_grouped') return group(issue, 'nestedErrors', message);

  const part = parts.get(read(issue, 'location'));
  const place = readText(issue, type === 'field' ? 'path' : 'param');
  if (part === undefined || place === undefined || (type !== 'field' && type !== undefined)) return undefined;
  return {
    detail: detail(message, read(issue, 'value')),
    path: readPath(parsePathText(place).slice(0, pathLimit)),
    part,
  };
}

/** An error about several fields: it is of no one place, but of the part of the request where the first of them is. */
function group(issue: object, member: string, message: unknown): Finding {
  const list = readList(read(issue, member), 100) ?? [];
  const fields = list.flatMap((entry) => readList(entry, 100) ?? [entry]).filter(isObject);
  const part = parts.get(fields[0] === undefined ? undefined : read(fields[0], 'location'));
  const submitted = fields.map((field) => read(field, 'value'));
  return { detail: detail(message, submitted), path: [], part };
}

function detail(message: unknown, value: unknown): string {
  return typeof message !== 'string' || echoes(message, value) ? plain.invalid : message;
}
