/**
 * The places where data becomes source text: literals, names and comments. But for Markdown, which has a file of its own,
 * nothing else in the generator escapes, and no emitter writes a quote of its own.
 */

/** A string literal. Whatever the string holds, the literal is one line and reads back as the same string. */
export function stringLiteral(text: string): string {
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`);
  return `'${escaped.replaceAll(/[\u007F-\u009F\u2028\u2029\uFEFF]/gu, unicodeEscape)}'`;
}

/** A value as an expression, with no space that is not needed for reading. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return stringLiteral(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => `${propertyName(name)}: ${literal(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return String(value);
}

/**
 * A property's name in an object literal or a type: bare where it can be. Digits are quoted, since a bare 404 is a name
 * of the type `404`, not of `'404'`; `__proto__` is computed, else it would set the prototype.
 */
export function propertyName(name: string): string {
  if (name === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_$][\w$]*$/u.test(name) ? name : stringLiteral(name);
}

/**
 * Text inside a documentation comment: it cannot end the comment, begin a tag or an inline tag, or end a line that it
 * does not mean to end. Markdown code spans are text like any other.
 */
export function commentText(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\p{Surrogate}]/gu, ' ')
      .replaceAll('*/', String.raw`*\/`)
      .replaceAll(/[@{}]/gu, String.raw`\$&`)
  );
}

/**
 * A URL as the target of an inline link: it can end neither the link nor the comment around it. Only what cannot stand
 * in a URL is encoded, so that what is encoded already stays as it is.
 */
export function linkTarget(url: string): string {
  return url
    .replaceAll(/\p{Surrogate}/gu, '\u{FFFD}')
    .replaceAll(/[^\w\-.~:/?#[\]@!$&'()+,;=%*]/gu, encodeURIComponent)
    .replaceAll('*', '%2A');
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
