import type { HeaderValues } from './options.js';

/**
 * A field name, which is a token, and a field value (RFC 9110 §5.1, §5.5): what no server refuses, and what cannot begin
 * a line of its own.
 */
const legal = /^[\w!#-'*+.^`|~-]+:[\t -~\x80-\xff]*$/;

/** The header fields that are legal. */
export function legalFields(headers: HeaderValues | undefined): HeaderValues {
  const fields: Record<string, HeaderValues[string]> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value != null && legal.test(`${name}:${value}`)) fields[name] = value;
  }
  return fields;
}
