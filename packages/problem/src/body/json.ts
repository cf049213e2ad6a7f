import { read } from '../guarded.js';
import { type Progress, writeValue } from './json-value.js';
import { quote } from './quote.js';

/** How many characters a problem may have before members that extend it are left out. */
const mostCharacters = 64 * 1024;

/**
 * A problem details object as JSON (RFC 9457 §3, RFC 8259). It always succeeds, whatever the extension members are.
 *
 * `type`, `title`, `status`, `detail` and `instance` come first, in this order, if they have the JSON type that RFC
 * 9457 §3.1 gives them; the caller has seen to the rest. The other own members follow as `JSON.stringify` would write
 * them, but for these:
 *
 * - Errors are left out wherever they stand, since they are for logs, and so is a `stack` of several lines within a
 *   member. Errors of this package are what their `toJSON` makes of them.
 * - What cannot be written is left out: cycles, what a getter, a proxy or a `toJSON` throws at, what lies deeper than
 *   32 levels, and a member called `__proto__`. In an array `null` takes its place.
 * - A `bigint` becomes a string of its decimal digits, a `Map` the object of its string keys, a `Set` or a typed array
 *   an array, a lone surrogate U+FFFD.
 * - An extension member with which the whole would be longer than 64 Ki characters (65,536 UTF-16 code units) is left
 *   out. The five members above count, but are written whatever their length.
 *
 * Reads each property once. Never throws.
 *
 * @param problem - an object, of which only own enumerable members count
 */
export function problemJson(problem: object): string {
  let names: readonly string[];
  try {
    names = Object.keys(problem);
  } catch {
    return '{}';
  }
  let type = '';
  let title = '';
  let status = '';
  let detail = '';
  let instance = '';
  const extensions: [name: string, value: unknown][] = [];
  for (const name of names) {
    const value = read(problem, name);
    switch (name) {
      case 'type':
        type = textMember(',"type":', value);
        break;
      case 'title':
        title = textMember(',"title":', value);
        break;
      case 'status':
        if (Number.isFinite(value)) status = `,"status":${value as number}`;
        break;
      case 'detail':
        detail = textMember(',"detail":', value);
        break;
      case 'instance':
        instance = textMember(',"instance":', value);
        break;
      case '__proto__':
        break;
      default:
        extensions.push([name, value]);
    }
  }
  const standard = type + title + status + detail + instance;
  const text = extensions.length === 0 ? standard : standard + writeExtensions(extensions, standard.length);
  return `{${text.slice(1)}}`;
}

function textMember(key: string, value: unknown): string {
  return typeof value === 'string' ? key + quote(value) : '';
}

function writeExtensions(extensions: readonly [name: string, value: unknown][], before: number): string {
  let text = '';
  for (const [name, value] of extensions) {
    // The brackets of the whole, of which one takes the place of a comma, and the comma and the colon of the member.
    const progress: Progress = { left: mostCharacters - before - text.length - 3, within: [] };
    const key = writeValue(name, progress);
    const json = progress.left < 0 ? undefined : writeValue(value, progress);
    if (key !== undefined && json !== undefined && progress.left >= 0) text += `,${key}:${json}`;
  }
  return text;
}
