import { groupBy } from '../../../model/group.ts';
import type { ProblemType } from '../../../model/types.ts';
import { stringLiteral } from '../../../print/text.ts';

/** The problem types that have a page in the API itself, by the path of their `type`: those that are http(s) URLs. */
export function typesByPath(types: readonly ProblemType[]): Map<string, ProblemType[]> {
  const located = types.flatMap((type) => {
    const url = urlOf(type);
    return url === undefined ? [] : [{ type, path: normalPath(url.pathname) }];
  });
  const groups = groupBy(located, ({ path }) => path);
  return new Map([...groups].map(([path, each]) => [path, each.map(({ type }) => type)]));
}

/** The fragment by which types that share a path differ. */
export function fragmentOf(type: ProblemType): string {
  return urlOf(type)?.hash.slice(1) ?? '';
}

function urlOf({ type }: ProblemType): URL | undefined {
  const url = URL.canParse(type) ? new URL(type) : undefined;
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined;
}

/**
 * A path in the form in which paths are compared: as RFC 3986, Section 6.2.2, has it, without the slash at its end. Upper
 * and lower case differ, as they do in a URL.
 */
function normalPath(path: string): string {
  const known = path.replaceAll(/%[0-9A-Fa-f]{2}/gu, (octet) => {
    const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[\w.~-]/u.test(character) ? character : octet.toUpperCase();
  });
  return known.length > 1 && known.endsWith('/') ? known.slice(0, -1) : known;
}

/** The same function as TypeScript, for the module that looks paths up. */
export const normalPathBody: readonly string[] = [
  'const known = path.replace(/%[0-9A-Fa-f]{2}/g, (octet) => {',
  '  const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));',
  String.raw`  return /[\w.~-]/.test(character) ? character : octet.toUpperCase();`,
  '});',
  `return known.length > 1 && known.endsWith(${stringLiteral('/')}) ? known.slice(0, -1) : known;`,
];
