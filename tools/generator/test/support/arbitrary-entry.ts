import fc from 'fast-check';
import type { AuthoredReference } from '../../src/model/authored.ts';
import type { Appearance, HeaderRule, Lifecycle, Redirect } from '../../src/model/types.ts';
import { anyLine, anyParagraphs, anyUrl } from './arbitrary-text.ts';

/** What can be said of a code, drawn field by field: the fields need not agree with each other yet. */
export type Facts = typeof anyFacts extends fc.Arbitrary<infer T> ? T : never;

const anyConstant = fc.oneof(
  fc.constantFrom('JSON', 'URL', 'NULL', 'A', 'IM_A_TEAPOT', 'CONSTRUCTOR', 'RESPONSE'),
  fc.stringMatching(/^[A-Z][A-Z0-9]{0,8}(_[A-Z0-9]{1,8}){0,2}$/u),
);

const anyAlias = fc.record(
  { phrase: anyLine, origin: anyLine, constant: anyConstant },
  { requiredKeys: ['phrase', 'origin'] },
);

const anyReference: fc.Arbitrary<AuthoredReference> = fc.oneof(
  fc.record(
    {
      rfc: fc.integer({ min: 1, max: 9999 }),
      section: fc.stringMatching(/^([1-9][0-9]?|[A-C])(\.[1-9][0-9]?){0,3}$/u),
      verified: fc.boolean(),
    },
    { requiredKeys: ['rfc', 'verified'] },
  ),
  fc.record(
    { title: anyLine, url: anyUrl, section: anyLine, verified: fc.boolean() },
    { requiredKeys: ['title', 'url', 'verified'] },
  ),
);

const anyDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2009-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const anyLifecycle: fc.Arbitrary<Lifecycle> = fc.oneof(
  fc.constant({ state: 'active' as const }),
  fc.record(
    {
      state: fc.constantFrom<Lifecycle['state'][]>('active', 'deprecated', 'obsoleted', 'unused', 'removed'),
      since: anyDate,
      note: anyParagraphs,
    },
    { requiredKeys: ['state'] },
  ),
  fc.record(
    {
      state: fc.constant<Lifecycle['state']>('temporary'),
      since: anyDate,
      expires: fc.constantFrom('2026-11-13', '2010-01-01'),
      note: anyParagraphs,
    },
    { requiredKeys: ['state', 'expires'] },
  ),
);

/** A rule over the fields of the fixture's table. */
const anyHeaderRule = fc.record(
  {
    name: fc.constantFrom('Berth', 'Permit', 'Tug'),
    direction: fc.constantFrom<HeaderRule['direction'][]>('response', 'request'),
    level: fc.constantFrom<HeaderRule['level'][]>('MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY', null),
    condition: anyLine,
    reference: anyReference,
  },
  { requiredKeys: ['name', 'direction', 'level', 'reference'] },
);

export const anyFacts = fc.record({
  key: fc.option(anyConstant, { freq: 5 }),
  phrase: fc.option(anyLine, { freq: 5 }),
  aliases: fc.array(anyAlias, { maxLength: 3 }),
  summary: anyLine,
  description: anyParagraphs,
  references: fc.array(anyReference, { minLength: 1, maxLength: 2 }),
  lifecycle: anyLifecycle,
  appearsIn: fc.uniqueArray(fc.constantFrom<Appearance[]>('response', 'log', 'content'), { minLength: 1 }),
  content: fc.constantFrom('forbidden' as const, 'allowed' as const, 'expected' as const),
  nullBody: fc.boolean(),
  cacheable: fc.constantFrom('heuristic' as const, 'never' as const, 'explicit' as const),
  redirect: fc.option(
    fc.record({ method: fc.constantFrom<Redirect['method'][]>('preserved', 'may-change', 'becomes-get') }),
  ),
  headers: fc.uniqueArray(anyHeaderRule, {
    maxLength: 3,
    selector: ({ name, direction, condition }) => JSON.stringify([name, direction, condition]),
  }),
  retry: fc.option(anyParagraphs),
  /** Fields that have a default and are left out where they may be. */
  omitted: fc.subarray<string>(['lifecycle', 'content', 'nullBody', 'cacheable', 'redirect', 'headers', 'retry']),
});
