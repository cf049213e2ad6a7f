import { literal, propertyName } from './text.ts';

/** A value as an expression over several lines: what fits in a line stands in one. */
export function prettyLiteral(value: unknown, indent = ''): string {
  const flat = literal(value);
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= 100) return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${prettyLiteral(item, inner)},`)
    : Object.entries(value).map(([name, member]) => `${inner}${propertyName(name)}: ${prettyLiteral(member, inner)},`);
  return Array.isArray(value) ? `[\n${lines.join('\n')}\n${indent}]` : `{\n${lines.join('\n')}\n${indent}}`;
}
