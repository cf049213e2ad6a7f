import fc from 'fast-check';
import type { AuthoredRegistry } from '../../src/model/authored.ts';
import type { Lifecycle } from '../../src/model/types.ts';
import type { Citation, Registration } from '../../src/sync/registration.ts';

/** What the upstream registry would say of the fixture's standard registry. */
export const harbourCsv = [
  'Value,Description,Reference',
  '100-109,Unassigned,',
  '110,"Keep Waiting (TEMPORARY - registered 2024-11-13, expires 2026-11-13)",[draft-harbour-waiting-07]',
  '111-199,Unassigned,',
  '200,Moored,"[RFC9999, Section 15.3.1][RFC1234]"',
  '201,Empty Hold,"[RFC9999, Section 15.3.2]"',
  '202-301,Unassigned,',
  '302,Other Quay,"[RFC9999, Section 15.4.3]"',
  '303,See Pilot (OBSOLETED),"[RFC9999, Appendix A]"',
  '304-305,Unassigned,',
  '306,(Unused),"[RFC9999, Section 15.4.7]"',
  '307,Other Harbour,"[RFC9999, Section 15.4.8]"',
  '308-400,Unassigned,',
  '401,No Permit,"[RFC9999, Section 15.5.2]"',
  '413,Cargo Too Large,"[RFC9999, Section 15.5.14]"',
  '418,(Unused),"[RFC9999, Section 15.5.19]"',
  '419-509,Unassigned,',
  '510,Gate Out of Order (DEPRECATED),[https://harbour.example/memos/510?q=a%2Fb]',
  '511-599,Unassigned,',
  '',
].join('\r\n');

/** Registrations as the registry would write them. Codes in between are left out or unassigned. */
export function printUpstream(registrations: readonly Registration[], eol: string): string {
  const rows = registrations.map(({ code, phrase, lifecycle, citations }) => [
    String(code),
    `${phrase}${remark(lifecycle)}`,
    citations.map((citation) => `[${citationText(citation)}]`).join(''),
  ]);
  return [['Value', 'Description', 'Reference'], ...rows].map((row) => `${row.map(quoted).join(',')}${eol}`).join('');
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function remark({ state, since, expires }: Lifecycle): string {
  if (state === 'temporary') return ` (TEMPORARY - registered ${since}, expires ${expires})`;
  return state === 'active' || state === 'unused' ? '' : ` (${state.toUpperCase()})`;
}

function citationText(citation: Citation): string {
  if (citation.kind === 'other') return citation.name;
  return `RFC${citation.rfc}${citation.section === undefined ? '' : `, Section ${citation.section}`}`;
}

const anyPhrase = fc.oneof(
  fc.constantFrom(
    'Not Found',
    'On: Off',
    "Don't # Know",
    'Entity Too "Large"',
    '- Dash',
    'no',
    'null',
    '404',
    'A, B',
    '{ x }',
    'É',
  ),
  fc.stringMatching(/^[A-Z][a-z]{0,6}( [A-Z][a-z]{1,6}){0,3}$/u),
);

const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const anyLifecycle: fc.Arbitrary<Lifecycle> = fc.oneof(
  fc.constantFrom<Lifecycle[]>({ state: 'active' }, { state: 'obsoleted' }, { state: 'deprecated' }),
  anyDay.map((since): Lifecycle => ({ state: 'temporary', since, expires: '2027-01-01' })),
);

const anyCitation: fc.Arbitrary<Citation> = fc.oneof(
  fc
    .record(
      { rfc: fc.integer({ min: 1, max: 9999 }), section: fc.stringMatching(/^[1-9](\.[1-9]){0,3}$/u) },
      { requiredKeys: ['rfc'] },
    )
    .map((citation) => ({ kind: 'rfc' as const, ...citation })),
  fc
    .constantFrom('draft-ietf-some-thing-04', 'status-change-some-thing', 'Somebody', 'A "quoted" memo, 2nd ed.')
    .map((name) => ({ kind: 'other' as const, name })),
);

/** Registrations by code, whose phrases are all different. */
export const anyRegistrations: fc.Arbitrary<Registration[]> = fc
  .uniqueArray(
    fc.record({
      code: fc.integer({ min: 100, max: 599 }),
      phrase: anyPhrase,
      lifecycle: anyLifecycle,
      citations: fc.array(anyCitation, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8, selector: ({ code }) => code },
  )
  .map((all) =>
    [...all]
      .sort((a, b) => a.code - b.code)
      .map((each, index): Registration => ({ ...each, phrase: `${each.phrase} ${'abcdefgh'.charAt(index)}` })),
  );

/** What the registry says of the entries of a registry: nothing new. */
export function registrationsOf({ entries }: AuthoredRegistry): Registration[] {
  return entries.map(({ code, phrase, lifecycle }) => ({
    code,
    phrase: phrase ?? '',
    lifecycle: lifecycle ?? { state: 'active' },
    citations: [],
  }));
}
