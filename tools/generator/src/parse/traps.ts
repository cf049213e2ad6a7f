import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place, Source } from '../diagnostics/place.ts';
import { syntaxError } from './syntax.ts';

/** What YAML allows and a schema file must not use: what reads as one thing and means another. */
export function findTraps(document: Document.Parsed, source: Source): Diagnostic[] {
  const found: Diagnostic[] = oldVersion(document, source);
  visit(document, {
    Node(_key, node) {
      const anchored = (isScalar(node) || isCollection(node)) && node.anchor !== undefined;
      if (isAlias(node) || anchored) {
        const mark = isAlias(node) ? `*${node.source}` : `&${node.anchor ?? ''}`;
        found.push({
          code: 'yaml-alias',
          message: 'YAML anchors and aliases are not allowed',
          place: placeOfMark(node, mark, source),
          expected: 'the value itself',
          found: `the ${isAlias(node) ? 'alias' : 'anchor'} ${mark}`,
          help: 'write the value out where it is meant',
        });
      }
      if (node.tag !== undefined) {
        const place = placeOfMark(node, '!', source);
        found.push({
          code: 'yaml-tag',
          message: 'YAML tags are not allowed',
          place,
          expected: 'a plain value',
          found: `the tag ${written(place)}`,
          help: 'remove the tag; quote the value if it is meant as text',
        });
      }
      if (isScalar(node)) found.push(...numberNotation(node, placeOf(node, source)));
      if (isMap(node)) found.push(...keyTraps(node, source));
    },
  });
  return found;
}

/** Under YAML 1.1 `no` is false and `2024-11-13` is a date. */
function oldVersion({ directives }: Document.Parsed, source: Source): Diagnostic[] {
  if (directives?.yaml.version !== '1.1') return [];
  const at = source.text.search(/^%YAML/mu);
  return [
    syntaxError(source, at, at + '%YAML 1.1'.length, 'YAML 1.1, in which "no" is no text', {
      expected: 'YAML 1.2',
      help: 'remove the line',
    }),
  ];
}

function placeOf(node: unknown, source: Source): Place {
  const range = isNode(node) ? node.range : undefined;
  return source.place(range?.[0] ?? 0, range?.[1] ?? 0);
}

/** The place of an anchor or a tag: it stands before the value, in whose range it is not. */
function placeOfMark(node: Node, mark: string, source: Source): Place {
  const inside = source.text.lastIndexOf(mark, node.range?.[0] ?? 0);
  if (inside === -1) return placeOf(node, source);
  const edge = /[\s,[\]{}]/u;
  let start = inside;
  while (start > 0 && !edge.test(source.text.charAt(start - 1))) start -= 1;
  let end = inside + 1;
  while (end < source.text.length && !edge.test(source.text.charAt(end))) end += 1;
  return source.place(start, end);
}

function written({ text = '', column = 1, length = 0 }: Place): string {
  return text.slice(column - 1, column - 1 + length);
}

/** `0x194` and `404.0` both arrive as 404: only what is written in plain digits is taken for a number. */
function numberNotation(node: Scalar, place: Place): Diagnostic[] {
  if (typeof node.value !== 'number' || node.source === undefined || /^-?(?:0|[1-9]\d*)$/u.test(node.source)) return [];
  return [
    {
      code: 'number-notation',
      message: `the number ${node.source} is not written in plain decimal digits`,
      place,
      expected: 'decimal digits, such as 404',
      found: `${node.source}, which YAML reads as ${node.value}`,
      help: 'write the number in plain digits; put quotes around it if it is meant as text (section: "15.1")',
    },
  ];
}

function keyTraps(map: YAMLMap, source: Source): Diagnostic[] {
  const found: Diagnostic[] = [];
  const first = new Map<string, Place>();
  for (const { key } of map.items) {
    const place = placeOf(key, source);
    if (isAlias(key)) continue; // said already
    if (!isScalar(key) || typeof key.value !== 'string') {
      const empty = isScalar(key) && key.value === null && key.source === '';
      found.push({
        code: 'yaml-key',
        message: empty ? 'a value has no key' : 'a key is not a plain string',
        place: empty ? placeOfColon(place) : place,
        expected: 'a field name',
        found: isScalar(key) ? (empty ? 'nothing before the colon' : String(key.value)) : 'a collection',
        help: empty ? 'write a field name before the colon' : 'write a field name of the schema',
      });
      continue;
    }
    const earlier = first.get(key.value);
    if (earlier === undefined) {
      first.set(key.value, place);
      continue;
    }
    found.push({
      code: 'duplicate-key',
      message: `the key "${key.value}" stands twice in one mapping`,
      place,
      expected: 'each key once',
      found: `"${key.value}" again`,
      help: 'remove one of the two, or start a new item with "- "',
      related: [{ message: 'first defined here', place: earlier }],
    });
  }
  return found;
}

/** The range of an empty key lies somewhere before its colon. */
function placeOfColon(place: Place): Place {
  const { text = '', column = 1 } = place;
  const at = text.indexOf(':', column - 1);
  return at === -1 ? place : { ...place, column: at + 1 };
}
