import { saysToStore } from '../render/fields.js';

const stale: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'accept-ranges',
  'content-digest',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-length',
  'content-location',
  'content-md5',
  'content-range',
  'content-type',
  'digest',
  'etag',
  'expires',
  'last-modified',
  'link',
  'location',
  'repr-digest',
  'trailer',
  'transfer-encoding',
]);

/**
 * Whether a field describes the answer that was to be given before an error: its content, how fresh it is, where it
 * would have led. All others concern the exchange, and stay: `Set-Cookie`, `Vary`, those of CORS, of security, of rates.
 *
 * @param name - in lower case
 */
export function isStale(name: string): boolean {
  return stale.has(name) || saysToStore(name);
}
