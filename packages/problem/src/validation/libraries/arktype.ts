import { echoes } from '../echo.js';
import { type Finding, pathLimit, plain, readPath } from '../finding.js';
import { isObject, read } from '../../guarded.js';
import { readList, readText } from '../read.js';

const depthLimit = 3;

/**
 * An error of ArkType. Its messages end in what the value was, and some of a union do so in their midst: only what was
 * expected is taken. A message that the application configured is given up with them, since it is made by the same rule.
 */
export function arktypeIssue(issue: object): Finding | undefined {
  if (read(issue, ' arkKind') !== 'error') return undefined;
  const path = readPath(readList(read(issue, 'path'), pathLimit) ?? []);
  // What a type that rejects undeclared keys says of one.
  if (read(issue, 'code') === 'predicate' && readText(issue, 'expected') === 'removed') {
    return { detail: plain.unknown, path: path.slice(0, -1) };
  }
  const expected = expectation(issue, 0);
  const usable = expected !== undefined && !echoes(expected, read(issue, 'data'));
  return { detail: usable ? `must be ${expected}` : plain.invalid, path };
}

/** What was expected, without what was found; of a union and an intersection it is put together from their parts. */
function expectation(issue: object, depth: number): string | undefined {
  const code = read(issue, 'code');
  if (code !== 'union' && code !== 'intersection') return readText(issue, 'expected');
  const parts = readList(read(issue, 'errors'), 10) ?? [];
  const texts = parts.map((part) => (isObject(part) && depth < depthLimit ? expectation(part, depth + 1) : undefined));
  const distinct = [...new Set(texts)];
  if (distinct.length === 0 || distinct.includes(undefined)) return undefined;
  return distinct.join(code === 'union' ? ' or ' : ' and ');
}
