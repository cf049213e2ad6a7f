import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { load } from '../../src/load.ts';
import type { AuthoredRegistry } from '../../src/model/authored.ts';
import { editRegistry } from '../../src/sync/edit.ts';
import { findDifferences, isWritable } from '../../src/sync/findings.ts';
import type { Registration } from '../../src/sync/registration.ts';
import { anyNotation, anyRegistries } from '../support/arbitrary-registry.ts';
import { fixtureFolder, rawSchema, realFolder } from '../support/schema.ts';
import { anyRegistrations, registrationsOf } from './support.ts';

const today = '2026-11-22';

/** Brings a text up to what is registered. */
function brought(text: string, registrations: readonly Registration[]): string {
  const registry = parse(text) as AuthoredRegistry;
  return editRegistry(text, registry, findDifferences(registry.entries, registrations, today), today);
}

function findingsOf(text: string, registrations: readonly Registration[]): unknown[] {
  return findDifferences((parse(text) as AuthoredRegistry).entries, registrations, today).filter(isWritable);
}

/** A registry, and registrations that differ from it here and there: some codes are new, some gone, some changed. */
const anyUpdate = fc
  .tuple(anyRegistries, anyRegistrations, fc.array(fc.nat(), { maxLength: 6 }))
  .map(([[standard], others, picks]): { registry: AuthoredRegistry; registrations: Registration[] } => {
    if (standard === undefined) throw new Error('no registry');
    const byCode = new Map(registrationsOf(standard).map((each) => [each.code, each]));
    for (const other of others.slice(0, 3)) byCode.set(other.code, other);
    for (const pick of picks) {
      const codes = [...byCode.keys()];
      const code = codes[pick % codes.length] ?? 100;
      const [known, other] = [byCode.get(code), others[pick % others.length]];
      if (known === undefined || other === undefined) continue;
      if (pick % 5 === 0) byCode.delete(code);
      else if (pick % 5 === 1) byCode.set(code, { ...known, phrase: `${other.phrase} ${code}` });
      else if (pick % 5 === 2) byCode.set(code, { ...known, lifecycle: other.lifecycle });
      else if (pick % 5 === 3) byCode.set(code, { ...known, citations: other.citations });
      else byCode.set(code, { ...other, code, phrase: `${other.phrase} ${code}` });
    }
    return { registry: standard, registrations: [...byCode.values()].sort((a, b) => a.code - b.code) };
  });

describe('whatever is registered', () => {
  test('after sync --write nothing is left to write, in any notation', () => {
    fc.assert(
      fc.property(anyUpdate, anyNotation, ({ registry, registrations }, notation) => {
        const text = brought(notation(registry), registrations);
        expect(parseDocument(text).errors).toEqual([]);
        expect(findingsOf(text, registrations)).toEqual([]);
      }),
    );
  });

  test('the checks then ask for exactly what is to be filled in, or say that two names collide', () => {
    fc.assert(
      fc.property(anyUpdate, ({ registry, registrations }) => {
        const text = brought(stringify(registry, { lineWidth: 0, aliasDuplicateObjects: false }), registrations);
        const { diagnostics } = load(rawSchema({ [`${registry.registry}.yaml`]: text }));
        const codes = diagnostics.map(({ code }) => code).filter((code) => code !== 'unfilled');
        expect(
          codes.filter((code) => !['alias-collision', 'duplicate-phrase', 'duplicate-constant'].includes(code)),
        ).toEqual([]);
        const known = new Set(registry.entries.map(({ code }) => code));
        const fresh = registrations.filter(({ code }) => !known.has(code)).length;
        const asked = diagnostics.filter(({ code }) => code === 'unfilled');
        expect(new Set(asked.map(({ message }) => message.split(' ')[0])).size).toBe(fresh);
      }),
    );
  });

  test('every comment stays, in its order, and entries that are not concerned stay to the byte', () => {
    fc.assert(
      fc.property(anyUpdate, fc.infiniteStream(fc.boolean()), ({ registry, registrations }, choices) => {
        const text = commented(stringify(registry, { lineWidth: 0, aliasDuplicateObjects: false }), choices);
        const after = brought(text, registrations);
        expect(comments(after)).toEqual(comments(text));
        const concerned = new Set(findDifferences(registry.entries, registrations, today).map(({ code }) => code));
        const untouched = text
          .split(/^(?= {2}- code:)/mu)
          .slice(1)
          .filter((piece) => !concerned.has(Number(/\d+/u.exec(piece)?.[0])));
        // What stands behind an entry's last line may be about the next one.
        for (const piece of untouched) expect(after).toContain(piece.trimEnd());
      }),
    );
  });
});

const field =
  /^ {4,}(?:- )?(?:key|phrase|aliases|summary|references|lifecycle|state|since|expires|content|redirect|rfc): /u;

/** Comments before some fields, and behind some that stand in one line. */
function commented(text: string, choices: Iterator<boolean>): string {
  let count = 0;
  const choose = (): boolean => choices.next().value === true;
  const inBlock = /^[^#]*: [|>]/u;
  return text
    .split('\n')
    .flatMap((line) => {
      if (!field.test(line) || inBlock.test(line)) return [line];
      const indent = /^ */u.exec(line)?.[0] ?? '';
      const before = choose() ? [`${indent}# comment ${(count += 1)}`] : [];
      return [...before, choose() ? `${line} # comment ${(count += 1)}` : line];
    })
    .join('\n');
}

function comments(text: string): string[] {
  return [...text.matchAll(/# comment \d+/gu)].map(([comment]) => comment);
}

describe('the fixture', () => {
  const text = readFileSync(join(fixtureFolder, 'registries/harbour.yaml'), 'utf8');
  const registrations = registrationsOf(parse(text) as AuthoredRegistry);
  const change = (code: number, changes: Partial<Registration>): Registration[] =>
    registrations.map((each) => (each.code === code ? { ...each, ...changes } : each));

  test('stays as it is where nothing changed', () => {
    expect(brought(text, registrations)).toBe(text);
    expect(brought(text.replaceAll('\n', '\r\n'), registrations)).toBe(text.replaceAll('\n', '\r\n'));
  });

  test.each<[string, Registration[], string, string]>([
    [
      'a phrase, and the constant that was named after it',
      change(200, { phrase: 'Berthed' }),
      `    key: MOORED\n    phrase: Moored\n    aliases: []\n`,
      `    key: BERTHED\n    phrase: Berthed\n    aliases:\n      - phrase: Moored\n        origin: IANA registry, before 2026-11-22\n        constant: MOORED\n`,
    ],
    [
      'a phrase that was an alias',
      change(413, { phrase: 'Payload Too Large' }),
      `    key: CARGO_TOO_LARGE\n    phrase: Cargo Too Large\n    aliases:\n      - { phrase: Payload Too Large, origin: RFC 1234, constant: PAYLOAD_TOO_LARGE }\n`,
      `    key: PAYLOAD_TOO_LARGE\n    phrase: Payload Too Large\n    aliases:\n      - { phrase: Cargo Too Large, origin: 'IANA registry, before 2026-11-22', constant: CARGO_TOO_LARGE }\n`,
    ],
    [
      'a constant with a name of its own keeps it',
      change(418, { phrase: 'Tugboat' }),
      `    key: IM_A_TUGBOAT\n    phrase: (Unused)\n`,
      `    key: IM_A_TUGBOAT\n    phrase: Tugboat\n`,
    ],
    [
      'an extended registration',
      change(110, { lifecycle: { state: 'temporary', since: '2024-11-13', expires: '2027-11-13' } }),
      `expires: 2026-11-13,`,
      `expires: 2027-11-13,`,
    ],
    [
      'a registration for good',
      change(110, { lifecycle: { state: 'active' } }),
      `{ state: temporary, since: 2024-11-13, expires: 2026-11-13, note:`,
      `{ state: active, note:`,
    ],
    [
      'a reference',
      change(200, {
        citations: [
          { kind: 'rfc', rfc: 9999, section: '15.3.1' },
          { kind: 'rfc', rfc: 10_000, section: '2' },
        ],
      }),
      `    references:\n      - { rfc: 9999, section: '15.3.1', verified: true }\n      - { rfc: 1234,`,
      `    references:\n      - { rfc: 10000, section: '2', verified: false }\n      - { rfc: 9999, section: '15.3.1', verified: true }\n      - { rfc: 1234,`,
    ],
    [
      'a withdrawn code',
      registrations.filter(({ code }) => code !== 302),
      `    lifecycle: { state: active }\n    appearsIn: [response]\n    content: allowed\n    nullBody: false\n    cacheable: explicit\n    redirect: { method: may-change }`,
      `    lifecycle: { state: removed }\n    appearsIn: [response]\n    content: allowed\n    nullBody: false\n    cacheable: explicit\n    redirect: { method: may-change }`,
    ],
    [
      'a new code, before what is said about the next one',
      [...registrations, { code: 204, phrase: 'Gone: Fishing', lifecycle: { state: 'active' }, citations: [] }],
      `    retry: null\n  # redirections of all three kinds`,
      `    retry: null
  - code: 204
    key: GONE_FISHING
    phrase: "Gone: Fishing"
    aliases: []
    summary: to be filled in
    description: to be filled in
    references:
      - { title: 'Harbour Status Code Registry', url: 'https://harbour.example/codes', verified: false }
    lifecycle: { state: active }
    appearsIn: [response]
    content: to be filled in
    nullBody: to be filled in
    cacheable: to be filled in
    redirect: null
    headers: to be filled in
    retry: to be filled in
  # redirections of all three kinds`,
    ],
    [
      'a code before all others',
      [
        ...registrations,
        {
          code: 100,
          phrase: 'Moored',
          lifecycle: { state: 'unused' },
          citations: [{ kind: 'other', name: 'draft-x-01' }],
        },
      ],
      `  # temporary, with its expiry; informational\n  - code: 110\n`,
      `  # temporary, with its expiry; informational
  - code: 100
    key: null
    phrase: Moored
    aliases: []
    summary: to be filled in
    description: to be filled in
    references:
      - { title: 'draft-x-01', url: 'https://datatracker.ietf.org/doc/draft-x-01/', verified: false }
    lifecycle: { state: unused }
    appearsIn: [response]
    content: to be filled in
    nullBody: to be filled in
    cacheable: to be filled in
    redirect: null
    headers: to be filled in
    retry: to be filled in
  - code: 110
`,
    ],
  ])('%s', (_what, changed, before, after) => {
    expect(text.split(before)).toHaveLength(2);
    expect(brought(text, changed)).toBe(text.replace(before, () => after));
    const [crlf, expected] = [text, text.replace(before, () => after)].map((each) => each.replaceAll('\n', '\r\n'));
    expect(brought(crlf ?? '', changed)).toBe(expected);
  });

  test('a taken name is not given twice', () => {
    const twice: Registration = { code: 204, phrase: 'Moored!', lifecycle: { state: 'active' }, citations: [] };
    expect(brought(text, [...registrations, twice])).toContain('  - code: 204\n    key: to be filled in\n');
  });
});

test('the real registry stays as it is where nothing changed', () => {
  const text = readFileSync(join(realFolder, 'registries/iana.yaml'), 'utf8');
  expect(brought(text, registrationsOf(parse(text) as AuthoredRegistry))).toBe(text);
});
