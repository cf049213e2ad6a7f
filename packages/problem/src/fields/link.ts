import { attempt } from '../guarded.js';
import { isToken, list, quoted } from './syntax.js';
import { uriReference } from './uri-reference.js';

/** A typed link (RFC 8288 §2), such as `{ href: '/terms', rel: 'terms-of-service' }`. */
export interface Link {
  /** The target. */
  readonly href: string | { readonly href: string };
  /** The relation types, registered ones or URIs; a string may have several, with spaces between them. */
  readonly rel: string | readonly string[];
  /**
   * Attributes by name (RFC 8288 §3.4): `title`, `type`, `hreflang`, `media` …, and `anchor` (§3.2). `true` writes a
   * name without a value, `false` nothing. A name that ends in `*`, such as `title*`, takes characters of all kinds
   * (RFC 8187).
   */
  readonly params?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
}

/** A value with its charset (RFC 8187 §3.2.1), unless it is one already. */
function extended(text: string): string {
  if (/^UTF-8'[a-z\d-]*'(?:%[\dA-F]{2}|[!#$&+.^`|~\w-])*$/i.test(text)) return text;
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
  return `UTF-8''${encoded.replace(/['()*]/g, (other) => `%${other.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}

function attribute(name: string, value: unknown): string | undefined {
  if (value === true) return name;
  if (typeof value !== 'string' && !Number.isFinite(value)) return undefined;
  const text = String(value);
  if (name.endsWith('*')) return `${name}=${extended(text)}`;
  const held = name.toLowerCase() === 'anchor' ? uriReference(text) : text;
  return held === undefined ? undefined : `${name}=${quoted(held)}`;
}

function one({ href, rel, params }: Link): string | undefined {
  const target = uriReference(href);
  const relations = [rel]
    .flat()
    .flatMap((types) => types.split(/\s/))
    .filter((type) => /^[a-z][a-z\d+.-]*(?::[!#$%&'()*+,./:;=?@[\]~\w-]*)?$/i.test(type));
  if (target === undefined || relations.length === 0) return undefined;
  // No attribute may come twice, nor `rel` again (RFC 8288 §3.3); case makes no difference.
  const written = new Set(['rel']);
  const attributes = Object.entries(params ?? {}).flatMap(([name, value]) => {
    const text = isToken(name) && !written.has(name.toLowerCase()) && attribute(name, value);
    if (!text) return [];
    written.add(name.toLowerCase());
    return `; ${text}`;
  });
  return `<${target}>; rel=${quoted(relations.join(' '))}${attributes.join('')}`;
}

/**
 * The value of Link (RFC 8288 §3). Never throws.
 *
 * @param value - one link or several; illegal ones, and illegal attributes, are left out
 * @returns `undefined` when none is left
 */
export function link(value: Link | readonly Link[] | undefined): string | undefined {
  return list(value, (each) => attempt(() => one(each)));
}
