import { uriReference } from '../fields/uri-reference.js';
import { read } from '../guarded.js';

const longestInstance = 2000;
// A path as most are: nothing to encode, and not the `//` that would make a host of its first segment.
const plainPath = /^\/(?:[\w.~-][\w.~/-]*)?$/;
// What uriReference leaves as it is, as most types are.
const plainReference = /^(?:[a-z][a-z\d+.-]*:|\/)[\w.~/-]*(?:#[\w.~/-]*)?$/i;
const schemeAndAuthority = /^[a-z][a-z\d+.-]*:\/\/[^/]*/i;

/**
 * The `type` of a problem as a URI reference (RFC 9457 §3.1.1, RFC 3986 §4.1): what is illegal is percent-encoded.
 * Never throws.
 *
 * @param value - a text or a URL; anything else is none
 * @returns `undefined` if there is none, in which case the type is `about:blank`
 */
export function safeType(value: unknown): string | undefined {
  const text = textOf(value);
  return text === undefined || plainReference.test(text) ? text : uriReference(text);
}

/**
 * The `instance` of a problem as a URI reference (RFC 9457 §3.1.5, RFC 3986 §4.1): what is illegal is percent-encoded,
 * and nothing is taken away, since who names an instance means it. Never throws.
 *
 * @param value - a text or a URL; anything else is none
 */
export function safeInstance(value: unknown): string | undefined {
  return safeType(value);
}

/**
 * The path of a request's URL, as the `instance` of a problem. The query and the fragment may hold secrets and are left
 * out, and so is the authority, which may hold credentials and which the client knows. Never throws.
 *
 * @param url - the request's target in origin form or absolute form (RFC 9112 §3.2)
 * @returns an absolute path of at most 2,000 characters; `undefined` for a longer one, which would name something else
 * if it was cut off, and for what has no path
 */
export function requestInstance(url: unknown): string | undefined {
  if (typeof url !== 'string') return undefined;
  const end = url.search(/[?#]/);
  const hierarchy = end === -1 ? url : url.slice(0, end);
  if (hierarchy.length <= longestInstance && plainPath.test(hierarchy)) return hierarchy;
  const path = hierarchy.replace(schemeAndAuthority, '') || (hierarchy === '' ? '' : '/');
  if (!path.startsWith('/')) return undefined;
  // RFC 3986 §4.2: what begins with two slashes is a host.
  const instance = uriReference(path.startsWith('//') ? `/.${path}` : path);
  return instance !== undefined && instance.length <= longestInstance ? instance : undefined;
}

/** The text of a text, or of a URL of whatever realm. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : undefined;
  const href = read(value, 'href');
  return typeof href === 'string' ? href : undefined;
}
