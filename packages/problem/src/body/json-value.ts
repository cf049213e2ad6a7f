import { isHttpError } from '../error/is-http-error.js';
import { isErrorLike, read } from '../guarded.js';
import { quote } from './quote.js';

/** How much may still be written, and within which objects a value stands. */
export interface Progress {
  /** The characters left. Below zero, nothing that is being written is of use. */
  left: number;
  readonly within: object[];
}

const deepest = 32;

/**
 * Writes a value as JSON. What has no place in a problem is left out: see `problemJson`. Never throws, reads each
 * property once, and stops when there is no room left.
 *
 * @param value - anything
 * @param progress - is updated; the caller sees by `left` whether it was too much
 * @returns `undefined` for a value to leave out
 */
export function writeValue(value: unknown, progress: Progress): string | undefined {
  switch (typeof value) {
    case 'string':
      // To quote what is too long anyway would cost time.
      return spend(value.length > progress.left ? value : quote(value), progress);
    case 'number':
      return spend(Number.isFinite(value) ? String(value) : 'null', progress);
    case 'boolean':
      return spend(String(value), progress);
    case 'bigint':
      return spend(`"${value}"`, progress);
    case 'object':
      return value === null ? spend('null', progress) : writeGuarded(value, progress);
    case 'function':
    case 'symbol':
    case 'undefined':
      return undefined;
  }
}

function spend(text: string, progress: Progress): string {
  progress.left -= text.length;
  return text;
}

function writeGuarded(value: object, progress: Progress): string | undefined {
  const depth = progress.within.length;
  if (depth >= deepest || progress.within.includes(value)) return undefined;
  progress.within.push(value);
  try {
    return writeObject(value, progress);
  } catch {
    return undefined;
  } finally {
    progress.within.length = depth;
  }
}

type ToJson = { readonly toJSON?: unknown };

function writeObject(value: object, progress: Progress): string | undefined {
  // Before toJSON: that of a Node Buffer makes an array of any size.
  if (ArrayBuffer.isView(value)) return writeItems(value, progress);
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = prototype === Object.prototype || prototype === Array.prototype;
  const error = !plain && isErrorLike(value);
  if (error && !isHttpError(value)) return undefined;
  const { toJSON } = value as ToJson;
  // What somebody gave to all objects is no object's own way of being written.
  if (typeof toJSON === 'function' && toJSON !== (Object.prototype as ToJson).toJSON) {
    const json: unknown = Reflect.apply(toJSON, value, []);
    if (typeof json !== 'object' || json === null) return writeValue(json, progress);
    return isErrorLike(json) ? undefined : writeStructure(json, progress);
  }
  if (plain && !Array.isArray(value)) return writeProperties(value, progress);
  return error ? undefined : writeStructure(value, progress);
}

/** Writes an object, having done with toJSON. */
function writeStructure(value: object, progress: Progress): string | undefined {
  if (Array.isArray(value)) return writeItems(value, progress);
  // A value that only says it is one of these makes the method throw.
  switch (Object.prototype.toString.call(value)) {
    case '[object Map]':
      return writeMap(value as Map<unknown, unknown>, progress);
    case '[object Set]': {
      const items: unknown[] = [];
      Set.prototype.forEach.call(value, (item) => items.push(item));
      return writeItems(items, progress);
    }
    case '[object String]':
      return writeValue(String.prototype.valueOf.call(value), progress);
    case '[object Number]':
      return writeValue(Number.prototype.valueOf.call(value), progress);
    case '[object Boolean]':
      return writeValue(Boolean.prototype.valueOf.call(value), progress);
    case '[object BigInt]':
      return writeValue(BigInt.prototype.valueOf.call(value), progress);
    default:
      return writeProperties(value, progress);
  }
}

function writeProperties(object: object, progress: Progress): string {
  return writeMembers(Object.keys(object), (name) => read(object, name), progress);
}

function writeMap(map: Map<unknown, unknown>, progress: Progress): string {
  const members = new Map<string, unknown>();
  Map.prototype.forEach.call(map, (value, key) => {
    if (typeof key === 'string') members.set(key, value);
  });
  return writeMembers([...members.keys()], (name) => members.get(name), progress);
}

function writeMembers(names: readonly string[], read: (name: string) => unknown, progress: Progress): string {
  // The brackets, and for each name a comma: that bounds the work for what is left out, too.
  progress.left -= 1 + Math.max(1, names.length);
  let text = '';
  for (const name of names) {
    if (progress.left < 0) return '';
    if (name === '__proto__') continue;
    const item = read(name);
    // A stack trace, in what an error was copied to.
    if (name === 'stack' && typeof item === 'string' && item.includes('\n')) continue;
    const before = progress.left;
    const key = `${writeValue(name, progress)}:`;
    progress.left -= 1;
    const json = progress.left < 0 ? undefined : writeValue(item, progress);
    if (json !== undefined) text += text === '' ? key + json : `,${key}${json}`;
    else if (progress.left >= 0) progress.left = before;
  }
  return `{${text}}`;
}

function writeItems(items: ArrayLike<unknown> | ArrayBufferView, progress: Progress): string | undefined {
  const length = read(items, 'length');
  if (typeof length !== 'number' || !(length >= 0)) return undefined;
  progress.left -= 1 + Math.max(1, length);
  let text = '';
  for (let index = 0; index < length && progress.left >= 0; index += 1) {
    const json = writeValue(read(items, index), progress) ?? spend('null', progress);
    text += index === 0 ? json : `,${json}`;
  }
  return `[${text}]`;
}
