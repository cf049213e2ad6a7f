import { statusFields } from '../../../model/status-fields.ts';
import type { Entry, Model } from '../../../model/types.ts';

/** A value of each grammar that header-fields.yaml names. */
const values: Readonly<Record<string, string>> = {
  challenges: 'Bearer realm="example"',
  codings: 'gzip',
  'content-range': 'bytes */1000',
  'delta-or-date': '120',
  'entity-tag': '"33a64df5"',
  'field-names': 'Accept-Language',
  'http-date': 'Sat, 14 Mar 2026 09:30:00 GMT',
  link: '<https://example.com/terms>; rel="terms-of-service"',
  'media-ranges': 'application/json',
  methods: 'GET, HEAD',
  'token-list': 'gzip',
  upgrade: 'HTTP/3.0',
  'uri-reference': '/orders/1',
};

/** The header fields without which a status must not be sent, with a value of their grammar. */
export function requiredFields(model: Model, entry: Entry): (readonly [name: string, value: string])[] {
  const required = statusFields(model, entry).filter(({ asked }) => asked === 'required');
  // What concerns one connection is named in Connection, so that nobody forwards it (RFC 9110, Section 7.6.1).
  const options = required.filter(({ field }) => field.hopByHop).map(({ field }) => field.name.toLowerCase());
  return [
    ...required.map(({ field: { name, grammar } }) => [name, values[grammar] ?? 'example'] as const),
    ...(options.length === 0 ? [] : [['Connection', options.join(', ')] as const]),
  ];
}
