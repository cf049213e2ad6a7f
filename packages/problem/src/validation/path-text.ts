/**
 * The keys of a path written as text, the way Yup and express-validator do: `items[0].name`, `["a.b"].c`. Never throws:
 * what does not follow that grammar is taken for a part of a name.
 */
export function parsePathText(text: string): string[] {
  const keys: string[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === '.') {
      at += 1;
      continue;
    }
    const bracketed = char === '[' ? bracket(text, at) : undefined;
    if (bracketed !== undefined) {
      keys.push(bracketed.key);
      at = bracketed.end;
      continue;
    }
    const end = nameEnd(text, at + 1);
    keys.push(text.slice(at, end));
    at = end;
  }
  return keys;
}

function bracket(text: string, start: number): { readonly key: string; readonly end: number } | undefined {
  const quote = text[start + 1];
  const quoted = quote === '"' || quote === "'";
  const from = quoted ? start + 2 : start + 1;
  const close = text.indexOf(quoted ? `${quote}]` : ']', from);
  return close === -1 ? undefined : { key: text.slice(from, close), end: close + (quoted ? 2 : 1) };
}

function nameEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) if (text[at] === '.' || text[at] === '[') return at;
  return text.length;
}
