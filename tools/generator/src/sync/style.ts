import { type Document, Scalar, stringify, visit } from 'yaml';
import type { JsonValue } from '../model/types.ts';

/** What is known of a document to write into it as it is written already. */
export interface Style {
  readonly text: string;
  readonly eol: string;
  readonly quote: 'QUOTE_SINGLE' | 'QUOTE_DOUBLE';
}

/** The style of a document: its line ends, and the quotes that it uses first. */
export function styleOf(document: Document.Parsed, text: string): Style {
  let quote: Scalar['type'];
  visit(document, {
    Scalar(_key, { type }) {
      if (type !== 'QUOTE_SINGLE' && type !== 'QUOTE_DOUBLE') return undefined;
      quote = type;
      return visit.BREAK;
    },
  });
  return {
    text,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    quote: quote === 'QUOTE_SINGLE' ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE',
  };
}

/** A string as a scalar on one line, as plain as it can be where there are no brackets around it. */
export function scalarText(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

/** A string in the quotes of the document. */
export function quotedText(value: string, { quote }: Pick<Style, 'quote'>): string {
  const scalar = new Scalar(value);
  scalar.type = quote;
  return stringify(scalar, { lineWidth: 0 }).trimEnd();
}

/** A value in flow style. Words stand bare; what could be taken for something else stands in quotes. */
export function flowText(value: JsonValue, style: Pick<Style, 'quote'>): string {
  if (typeof value === 'string') {
    return /^[A-Za-z]+$/u.test(value) && scalarText(value) === value ? value : quotedText(value, style);
  }
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => flowText(item, style)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([name, member]) => `${name}: ${flowText(member, style)}`)
    .join(', ')} }`;
}

/** A mapping as the lines of a block: a list of mappings takes a line an item, everything else one line. */
export function blockLines(fields: Readonly<Record<string, JsonValue>>, style: Pick<Style, 'quote'>): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (typeof value === 'string') return [`${name}: ${isDate(value) ? quotedText(value, style) : scalarText(value)}`];
    if (!Array.isArray(value) || !value.some((item) => typeof item === 'object')) {
      return [`${name}: ${flowText(value, style)}`];
    }
    return [`${name}:`, ...value.map((item: JsonValue) => `  - ${flowText(item, style)}`)];
  });
}

/** A day stands in quotes: to YAML 1.1 it is no text. */
function isDate(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(value);
}
