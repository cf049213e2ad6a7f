import { isToken } from '../fields/syntax.js';

/**
 * The value of Vary with more field names (RFC 9110 §12.5.5). What was there stays as it is, a name that is there in
 * whatever case is not added again, and to `*` there is nothing to add. A text that is no field name is not added.
 * Never throws.
 *
 * @param current - the value that the response has so far, in any form that a framework gives it in
 * @param fields - the names of the request's fields on which the response depends, too
 */
export function appendVary(current: string | readonly string[] | number | undefined, ...fields: string[]): string {
  let value = typeof current === 'string' ? current.trim() : joined(current);
  for (const field of fields) {
    if (typeof field !== 'string') continue;
    for (const name of field.split(',')) value = append(value, name.trim());
  }
  return value;
}

function append(value: string, name: string): string {
  if (!isToken(name)) return value;
  if (value === '') return name;
  const lowerCase = name.toLowerCase();
  for (const member of value.toLowerCase().split(',')) {
    const present = member.trim();
    if (present === lowerCase || present === '*') return value;
  }
  return name === '*' ? name : `${value}, ${name}`;
}

function joined(current: unknown): string {
  if (typeof current === 'number') return String(current);
  try {
    return Array.isArray(current) ? current.filter(isText).join(', ') : '';
  } catch {
    return '';
  }
}

function isText(line: unknown): boolean {
  return typeof line === 'string' && line.trim() !== '';
}
