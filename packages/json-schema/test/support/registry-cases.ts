import { bad, type Case, good } from './case.ts';
import { readRegistry } from './registry-file.ts';
import type { Json, JsonObject } from './schemas.ts';

/** An entry with something in every field; the near misses are made from it. */
const entry = {
  id: 'iana/429',
  registry: 'iana',
  code: 429,
  key: 'TOO_MANY_REQUESTS',
  phrase: 'Too Many Requests',
  aliases: [{ phrase: 'Enhance Your Calm', origin: 'elsewhere', constant: 'ENHANCE_YOUR_CALM' }],
  class: 'client-error',
  summary: 'The user has sent too many requests.',
  description: 'The user has sent too many requests in a given amount of time.',
  references: [
    { title: 'RFC 6585', url: 'https://www.rfc-editor.org/rfc/rfc6585', rfc: 6585, section: '4', verified: true },
  ],
  lifecycle: { state: 'temporary', since: '2012-04-01', expires: '2032-04-30', note: 'For the sake of the test.' },
  appearsIn: ['response', 'log'],
  content: 'expected',
  nullBody: false,
  cacheable: 'never',
  redirect: { method: 'preserved' },
  headers: [
    {
      name: 'Retry-After',
      direction: 'response',
      level: 'MAY',
      condition: 'if the server knows',
      reference: { title: 'RFC 6585', url: 'https://www.rfc-editor.org/rfc/rfc6585', verified: true },
    },
  ],
  retry: 'after a while',
} as const satisfies Json;

const nullable = ['key', 'phrase', 'class', 'content', 'nullBody', 'cacheable', 'redirect', 'retry'] as const;

/** Per field, values that come close to right ones. */
const nearMisses: Readonly<Record<keyof typeof entry, readonly Json[]>> = {
  id: ['429', 'iana/42', 'iana/4290', 'IANA/429', 429],
  registry: ['rfc', '', null],
  code: ['429', 429.5, 99, 1000],
  key: ['too_many_requests', 'TooManyRequests', '_TOO', ''],
  phrase: ['', 429],
  aliases: [null, [{ phrase: 'Calm' }], [{ phrase: 'Calm', origin: 'x', constant: 'calm' }], ['Calm']],
  class: ['clientError', '4xx', 4],
  summary: ['', null],
  description: ['', null],
  references: [
    [],
    null,
    [{ title: 'RFC 6585', url: 'https://example.com' }],
    [{ title: 'RFC 6585', url: 'rfc6585', verified: true }],
    [{ title: 'RFC 6585', url: 'https://example.com/a b', verified: true }],
    [{ title: 'RFC 6585', url: 'https://example.com', rfc: '6585', verified: true }],
    [{ title: 'RFC 6585', url: 'https://example.com', verified: 'yes' }],
  ],
  lifecycle: [
    {},
    null,
    { state: 'dead' },
    { state: 'active', since: '2012' },
    { state: 'active', since: '2012-13-01' },
    { state: 'active', expires: null },
  ],
  appearsIn: [[], ['trailer'], ['log', 'log'], 'log'],
  content: ['maybe', true],
  nullBody: ['false', 0],
  cacheable: ['yes', true],
  redirect: [{}, { method: 'GET' }, 'preserved'],
  headers: [
    null,
    [{ name: 'Retry-After', direction: 'response', level: 'MAY' }],
    [{ ...entry.headers[0], name: 'Retry After' }],
    [{ ...entry.headers[0], direction: 'both' }],
    [{ ...entry.headers[0], level: 'may' }],
    [{ ...entry.headers[0], condition: null }],
    [{ ...entry.headers[0], hopByHop: false }],
  ],
  retry: ['', false],
};

export function registryEntryCases(): Case[] {
  return [
    good('something in every field', entry),
    ...nullable.map((field) => good(`${field} is not stated`, { ...entry, [field]: null })),
    ...readRegistry().entries.map((each) => good(`${JSON.stringify(each['id'])} of registry.json`, each)),
    ...entryMisses().map(({ what, value }) => bad(what, value)),
  ];
}

function entryMisses(): { what: string; value: Json }[] {
  const fields = Object.keys(entry) as (keyof typeof entry)[];
  return [
    ...fields.flatMap((field) =>
      nearMisses[field].map((value) => ({
        what: `${field} ${JSON.stringify(value)}`,
        value: { ...entry, [field]: value },
      })),
    ),
    ...fields.map((field) => ({ what: `no ${field}`, value: without(entry, field) })),
    { what: 'a field that is not there', value: { ...entry, name: 'Too Many Requests' } },
    { what: 'no object', value: [entry] },
  ];
}

export function registryCases(): Case[] {
  const whole = readRegistry();
  const small = { version: 1, registries: whole.registries.slice(0, 1), entries: [entry] };
  return [
    good('registry.json', whole),
    good('one entry', small),
    ...entryMisses().map(({ what, value }) => bad(`an entry with ${what}`, { ...small, entries: [entry, value] })),
    ...Object.keys(small).map((member) => bad(`no ${member}`, without(small, member))),
    bad('another version', { ...small, version: 2 }),
    bad('a registry that is not there', { ...small, registries: [{ id: 'x', title: 'X', homepage: 'https://x.com' }] }),
    bad('a registry without homepage', { ...small, registries: [{ id: 'iana', title: 'IANA' }] }),
    bad('a member that is not there', { ...small, fields: [] }),
    bad('the entries alone', whole.entries),
  ];
}

function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}
