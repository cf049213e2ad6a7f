import { read } from '../guarded.js';
import type { HttpError } from '../error/http-error.js';
import { legalField } from '../error/headers.js';
import { fieldsByStatus, hopByHopFields, neverStored, requiredFields } from '../status-fields.gen.js';
import { ask, attempt } from '../guarded.js';
import type { ProblemContext } from './context.js';
import { ownValues } from './own-members.js';

/** A field line of a response. */
export type FieldLine = [name: string, value: string];

/** Field lines by name in lower case. */
export type FieldLines = Map<string, readonly FieldLine[]>;

/**
 * The fields that describe the content and the connection: whoever writes the answer sets them (RFC 9110 §6.6, §8;
 * RFC 9112 §6, §9).
 */
const writersFields: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'content-encoding',
  'content-length',
  'content-type',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
]);

/**
 * The header fields of an error that may be sent with its status: nothing that says to store what must not be stored
 * (RFC 6585, RFC 9111 §3). Never throws.
 */
export function fieldLines(error: HttpError, status: number): FieldLines {
  const lines: FieldLines = new Map();
  // Again: an error of another copy of this package is no less foreign than others.
  const headers = attempt(() => Object.entries(read(error, 'headers') as HttpError['headers'])) ?? [];
  for (const [name, values] of headers) {
    const key = name.toLowerCase();
    if (writersFields.has(key) || (hopByHopFields.includes(key) && !isRequired(key, status))) continue;
    if (neverStored.includes(status) && saysToStore(key)) continue;
    const legal = attempt(() => [values].flat().flatMap((value) => legalLine(name, value))) ?? [];
    if (legal.length > 0) lines.set(key, legal);
  }
  return lines;
}

function legalLine(name: string, value: unknown): FieldLine[] {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '\n';
  return legalField.test(`${name}\n${text}`) ? [[name, text]] : [];
}

/** Whether a field, its name in lower case, is Cache-Control or one for certain caches, which override it (RFC 9213). */
export function saysToStore(key: string): boolean {
  return key.endsWith('cache-control') || key === 'surrogate-control';
}

/**
 * The header fields of a foreign error that are believed: none that would set the client's state, or describe another
 * content, unless the status itself names it (Content-Range).
 */
export function foreignFields(headers: unknown, status: number): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  if (typeof headers !== 'object' || headers === null) return fields;
  for (const name of attempt(() => Object.keys(headers)) ?? []) {
    const names = fieldsByStatus[status]?.some(([field]) => field.toLowerCase() === name.toLowerCase()) === true;
    if (!names && /^(?:content-|set-cookie|server$|date$|etag$|last-modified$)/i.test(name)) continue;
    fields[name] = read(headers, name);
  }
  return fields;
}

function isRequired(key: string, status: number): boolean {
  return requiredFields[status]?.some((name) => name.toLowerCase() === key) === true;
}

/**
 * The field that a status requires and that is missing, after the application's defaults were added; `undefined` if
 * nothing is.
 */
export function completeRequired(lines: FieldLines, status: number, context: ProblemContext): string | undefined {
  return requiredFields[status]?.find((name) => {
    const key = name.toLowerCase();
    if (lines.has(key) || ask(() => context.carries?.(key)) === true) return false;
    const [, option = '', build] = fieldsByStatus[status]?.find(([field]) => field === name) ?? [];
    const value = attempt(() => build?.(ownValues(context.defaults ?? {})[option] as never));
    if (value !== undefined) lines.set(key, [[name, value]]);
    return value === undefined;
  });
}

/** What is said to caches: nothing is stored, unless the error says otherwise. */
export function cacheControl(lines: FieldLines): string {
  const own = lines.get('cache-control')?.map(([, value]) => value);
  return own?.filter((value) => value !== '').join(', ') || 'no-store';
}

/**
 * The field lines to write besides some others. Those of the connection are named in Connection, and left out from
 * HTTP/2 on, which has none (RFC 9110 §7.6.1; RFC 9113 §8.2.2).
 */
export function remainingLines(lines: FieldLines, written: readonly FieldLine[], httpVersion: number): FieldLine[] {
  const others = new Map(lines);
  for (const [name] of written) others.delete(name.toLowerCase());
  const connection = [...others.keys()].filter((key) => hopByHopFields.includes(key));
  if (connection.length === 0) return [...others.values()].flat();
  if (httpVersion <= 1) others.set('connection', [['Connection', connection.join(', ')]]);
  else for (const key of connection) others.delete(key);
  return [...others.values()].flat();
}
