import { echoes } from '../echo.js';
import { type Finding, pathLimit, plain, readPath } from '../finding.js';
import { isObject, read } from '../../guarded.js';
import { readList, readText } from '../read.js';

const kinds: ReadonlySet<unknown> = /* @__PURE__ */ new Set(['schema', 'validation', 'transformation']);

/**
 * An issue of Valibot. Every message of its own ends in what was received: that end is cut off. One that repeats the
 * value elsewhere, translated or written by the application, gives way to what was expected.
 */
export function valibotIssue(issue: object): Finding | undefined {
  const message = readText(issue, 'message');
  const received = readText(issue, 'received');
  const type = readText(issue, 'type');
  if (!kinds.has(read(issue, 'kind')) || message === undefined || received === undefined || type === undefined) {
    return undefined;
  }
  const input = read(issue, 'input');
  const expected = readText(issue, 'expected');
  const { path, foreignKey } = pathOf(issue, input === undefined);
  if (foreignKey) return { detail: expected === 'never' ? plain.unknown : plain.names, path };
  if (received === 'undefined' && input === undefined && endOf(message, received) !== message) {
    return { detail: plain.required, path };
  }

  const detail = endOf(message, received);
  if (!echoes(detail, input) && !(received.startsWith('"') && detail.includes(received))) return { detail, path };
  const named = expected === undefined || echoes(expected, input) ? plain.invalid : `must be ${expected}`;
  return { detail: named, path };
}

/** A message without its report of what was received. */
function endOf(message: string, received: string): string {
  for (const end of [` but received ${received}`, `: Received ${received}`]) {
    if (message.endsWith(end)) return message.slice(0, -end.length);
  }
  return message;
}

/**
 * The path of an issue, and whether it is of a key that the client made up. A key that is missing is the schema's. Maps
 * and sets are not JSON: the path ends at them.
 */
function pathOf(issue: object, missing: boolean): { readonly path: PropertyKey[]; readonly foreignKey: boolean } {
  const items = readList(read(issue, 'path'), pathLimit) ?? [];
  const collection = items.findIndex((item) => isObject(item) && /^(?:map|set)$/.test(readText(item, 'type') ?? ''));
  const path = readPath(collection === -1 ? items : items.slice(0, collection));
  const last = items.at(-1);
  const foreignKey = collection === -1 && !missing && isObject(last) && read(last, 'origin') === 'key';
  return { path: foreignKey ? path.slice(0, Math.max(0, items.length - 1)) : path, foreignKey };
}
