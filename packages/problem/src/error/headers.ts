import type { HeaderValues } from './options.js';

/**
 * A field name, which is a token, and a field value (RFC 9110 §5.1, §5.5), with a line feed between them, which neither
 * can have: what no server refuses, and what cannot begin a line of its own.
 */
export const legalField = /^[\w!#-'*+.^`|~-]+\n[\t -~\x80-\xff]*$/;

/** The header fields that are legal. */
export function legalFields(headers: HeaderValues | undefined): HeaderValues {
  const fields: Record<string, HeaderValues[string]> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (value !== undefined && value !== null && legalField.test(`${name}\n${String(value)}`)) fields[name] = value;
  }
  return fields;
}
