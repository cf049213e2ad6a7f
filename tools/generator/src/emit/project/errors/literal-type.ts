import { isJsonArray } from '../../../model/json.ts';
import type { JsonValue } from '../../../model/types.ts';
import { propertyName, stringLiteral } from '../../../print/text.ts';

/** The type whose only value is a JSON value. */
export function literalType(value: JsonValue): string {
  if (typeof value === 'string') return stringLiteral(value);
  if (isJsonArray(value)) return `readonly [${value.map(literalType).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(
    ([name, member]) => `readonly ${propertyName(name)}: ${literalType(member)}`,
  );
  return members.length === 0 ? '{ readonly [name: string]: never }' : `{ ${members.join('; ')} }`;
}
