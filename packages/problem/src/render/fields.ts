import { read } from '../guarded.js';
import type { HttpError } from '../error/http-error.js';
import { legalFields } from '../error/headers.js';
import { fieldsByStatus, hopByHopFields, neverStored, requiredFields } from '../status-fields.gen.js';
import { attempt } from '../guarded.js';
import type { ProblemContext } from './context.js';

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
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
]);

/** The header fields of an error that may be sent with its status. Never throws. */
export function fieldLines(error: HttpError, status: number): FieldLines {
  const lines: FieldLines = new Map();
  const headers = attempt(() => legalFields(error.headers)) ?? {};
  for (const name in headers) {
    const key = name.toLowerCase();
    if (writersFields.has(key) || (hopByHopFields.includes(key) && !isRequired(key, status))) continue;
    lines.set(
      key,
      [headers[name]].flat().map((value): FieldLine => [name, String(value).trim()]),
    );
  }
  return lines;
}

/**
 * The header fields of a foreign error that are believed: none that would set the client's state, or describe another
 * content.
 */
export function foreignFields(headers: unknown): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  if (typeof headers !== 'object' || headers === null) return fields;
  for (const name of attempt(() => Object.keys(headers)) ?? []) {
    if (/^(?:content-|set-cookie|server$|date$|etag$|last-modified$)/i.test(name)) continue;
    const value = read(headers, name);
    if (typeof value === 'string' || typeof value === 'number') fields[name] = value;
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
    if (lines.has(key) || attempt(() => context.carries?.(key)) === true) return false;
    const [, option = '', build] = fieldsByStatus[status]?.find(([field]) => field === name) ?? [];
    const value = build?.((context.defaults as Readonly<Record<string, never>> | undefined)?.[option] as never);
    if (value !== undefined) lines.set(key, [[name, value]]);
    return value === undefined;
  });
}

/** What is said to caches: nothing is stored, unless the error says otherwise and its status allows it (RFC 9111 §3). */
export function cacheControl(lines: FieldLines, status: number): string {
  const own = neverStored.includes(status) ? undefined : lines.get('cache-control')?.[0]?.[1];
  return own ?? 'no-store';
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
