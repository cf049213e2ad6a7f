import { type Document, isAlias, isCollection, isMap, isNode, isScalar, type Scalar, visit, type YAMLMap } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place, Source } from '../diagnostics/place.ts';

/** What YAML allows and a schema file must not use: what reads as one thing and means another. */
export function findTraps(document: Document.Parsed, source: Source): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Node(_key, node) {
      const place = placeOf(node, source);
      const anchored = (isScalar(node) || isCollection(node)) && node.anchor !== undefined;
      if (isAlias(node) || anchored) {
        found.push({
          code: 'yaml-alias',
          message: 'YAML anchors and aliases are not allowed',
          place,
          expected: 'the value itself',
          found: isAlias(node) ? `the alias *${node.source}` : `the anchor &${node.anchor ?? ''}`,
          help: 'write the value out where it is meant',
        });
      }
      if (node.tag !== undefined) {
        found.push({
          code: 'yaml-tag',
          message: 'YAML tags are not allowed',
          place,
          expected: 'a plain value',
          found: `the tag ${node.tag}`,
          help: 'remove the tag; quote the value if it is meant as text',
        });
      }
      if (isScalar(node)) found.push(...numberNotation(node, place));
      if (isMap(node)) found.push(...keyTraps(node, source));
    },
  });
  return found;
}

function placeOf(node: unknown, source: Source): Place {
  const range = isNode(node) ? node.range : undefined;
  return source.place(range?.[0] ?? 0, range?.[1] ?? 0);
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
    if (!isScalar(key) || typeof key.value !== 'string') {
      found.push({
        code: 'yaml-key',
        message: 'a key is not a plain string',
        place,
        expected: 'a field name',
        found: isScalar(key) ? String(key.value) : 'a collection',
        help: 'put the key in quotes, or mend the line',
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
