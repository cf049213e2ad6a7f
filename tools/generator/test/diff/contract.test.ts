import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bumpOf, contract } from '../../src/diff/contract.ts';
import { diff } from '../../src/diff/diff.ts';
import type { Entry, HeaderRule, Model } from '../../src/model/types.ts';
import { type Edits, edited, entryOf } from '../support/models.ts';
import { fixtureModel, realFolder } from '../support/schema.ts';

const model = fixtureModel();
const cargo = entryOf(model, 'harbour/413');
const permit = entryOf(model, 'harbour/401');
const [noBerth] = model.problemTypes;
const rule: HeaderRule = {
  name: 'Tug',
  direction: 'response',
  level: 'MAY',
  reference: { title: 'RFC 9999', url: 'https://rfc.example/9999', rfc: 9999, verified: true },
};

/** `harbour/413` with other aliases, by their phrases. */
const aliases = (change: (all: Entry['aliases']) => Entry['aliases']): Edits => ({
  entries: { 'harbour/413': { aliases: change(cargo.aliases) } },
});
const headers = (change: (all: Entry['headers']) => Entry['headers']): Edits => ({
  entries: { 'harbour/401': { headers: change(permit.headers) } },
});

/** From the fixture to this, or to the fixture from this: what it comes to, kind by kind. */
const cases: readonly [name: string, edits: Edits | Model, forth: string[], back: string[]][] = [
  ['a registry', without('acme'), ['registry-removed'], ['registry-added']],
  [
    'the standard registry',
    { registries: { harbour: { standard: false }, acme: { standard: true } } },
    ['registry-standing', 'registry-standing'],
    ['registry-standing', 'registry-standing'],
  ],
  ['the title of a registry', { registries: { acme: { title: 'Acme' } } }, ['text'], ['text']],
  ['a code', { entries: { 'harbour/413': undefined } }, ['code-removed'], ['code-added']],
  ['a temporary code', { entries: { 'harbour/110': undefined } }, ['code-withdrawn'], ['code-added']],
  [
    'a temporary code whose constant another code gets',
    { entries: { 'harbour/110': undefined, 'harbour/306': { key: 'KEEP_WAITING' } } },
    ['code-removed', 'constant-added', 'schema-added'],
    ['code-added', 'constant-moved', 'schema-removed'],
  ],
  [
    'a constant',
    { entries: { 'harbour/200': { key: null } } },
    ['constant-removed', 'schema-removed'],
    ['constant-added', 'schema-added'],
  ],
  [
    'the name of a constant',
    { entries: { 'harbour/200': { key: 'BERTHED' } } },
    ['constant-removed', 'schema-removed'],
    ['constant-removed', 'schema-removed'],
  ],
  [
    'the name of a constant, the former one stays',
    {
      entries: {
        'harbour/413': {
          key: 'CARGO_TOO_BIG',
          aliases: [...cargo.aliases, { phrase: 'Too Big', origin: 'us', constant: 'CARGO_TOO_LARGE' }],
        },
      },
    },
    ['constant-renamed', 'schema-removed', 'alias-added'],
    ['constant-removed', 'schema-removed', 'alias-removed'],
  ],
  [
    "a vendor's name of a constant: no schema is called by it",
    { entries: { 'acme/460': { key: 'CRATE_GONE' } } },
    ['constant-removed'],
    ['constant-removed'],
  ],
  [
    'the codes of two constants',
    { entries: { 'harbour/200': { key: 'EMPTY_HOLD' }, 'harbour/201': { key: 'MOORED' } } },
    ['constant-moved', 'schema-removed', 'constant-moved', 'schema-removed'],
    ['constant-moved', 'schema-removed', 'constant-moved', 'schema-removed'],
  ],
  [
    'a former constant',
    aliases((all) => all.map(({ phrase, origin }) => ({ phrase, origin }))),
    ['constant-removed'],
    ['constant-added'],
  ],
  ['a phrase', { entries: { 'harbour/200': { phrase: 'Berthed' } } }, ['phrase-lost'], ['phrase-lost']],
  ['whether there is a phrase', { entries: { 'harbour/200': { phrase: null } } }, ['phrase-lost'], ['phrase-replaced']],
  [
    'the case of a phrase',
    { entries: { 'harbour/200': { phrase: 'MOORED' } } },
    ['phrase-replaced'],
    ['phrase-replaced'],
  ],
  [
    'a phrase, the former one stays',
    { entries: { 'harbour/200': { phrase: 'Berthed', aliases: [{ phrase: 'moored', origin: 'us' }] } } },
    ['phrase-replaced'],
    ['phrase-lost'],
  ],
  [
    'a phrase and an alias, one for the other',
    {
      entries: {
        'harbour/413': {
          phrase: 'Payload Too Large',
          aliases: cargo.aliases.map((alias, index) => (index === 0 ? { ...alias, phrase: 'Cargo Too Large' } : alias)),
        },
      },
    },
    ['phrase-replaced'],
    ['phrase-replaced'],
  ],
  [
    'a placeholder for a phrase',
    { entries: { 'harbour/306': { phrase: 'Other Pier', lifecycle: { state: 'active' } } } },
    ['phrase-replaced', 'semantics'],
    ['phrase-lost', 'semantics'],
  ],
  ['an alias', aliases((all) => all.slice(0, 1)), ['alias-removed'], ['alias-added']],
  [
    'which alias shows',
    {
      entries: {
        'harbour/418': { aliases: [{ phrase: 'A joke', origin: 'us' }, ...entryOf(model, 'harbour/418').aliases] },
      },
    },
    ['phrase-replaced', 'alias-added'],
    ['phrase-replaced', 'alias-removed'],
  ],
  ['where an alias comes from', aliases((all) => all.map((alias) => ({ ...alias, origin: 'us' }))), ['text'], ['text']],
  ['the order of aliases', aliases((all) => [...all].reverse()), ['text'], ['text']],
  [
    'that a code is deprecated',
    { entries: { 'harbour/200': { lifecycle: { state: 'deprecated' } } } },
    ['deprecated'],
    ['semantics'],
  ],
  [
    'an expiry',
    {
      entries: { 'harbour/110': { lifecycle: { ...entryOf(model, 'harbour/110').lifecycle, expires: '2027-11-13' } } },
    },
    ['semantics'],
    ['semantics'],
  ],
  ['content', { entries: { 'harbour/200': { content: 'allowed' } } }, ['semantics'], ['semantics']],
  ['nullBody', { entries: { 'harbour/201': { nullBody: null } } }, ['semantics'], ['semantics']],
  ['cacheability', { entries: { 'harbour/200': { cacheable: 'never' } } }, ['semantics'], ['semantics']],
  ['redirection', { entries: { 'harbour/302': { redirect: null } } }, ['semantics'], ['semantics']],
  ['where a code appears', { entries: { 'acme/460': { appearsIn: ['log'] } } }, ['semantics'], ['semantics']],
  [
    'the order of appearances',
    { entries: { 'ferry-line/999': { appearsIn: ['log', 'response', 'content'] } } },
    ['text'],
    ['text'],
  ],
  ['a header rule', headers((all) => all.slice(1)), ['semantics'], ['semantics']],
  [
    'the level of a header rule',
    headers(([first = rule, ...all]) => [{ ...first, level: 'MAY' }, ...all]),
    ['semantics'],
    ['semantics'],
  ],
  [
    'that a header rule has a condition',
    headers(([first = rule, ...all]) => [{ ...first, condition: 'at times' }, ...all]),
    ['semantics'],
    ['semantics'],
  ],
  [
    'the words of a condition',
    headers((all) =>
      all.map((each) => (each.condition === undefined ? each : { ...each, condition: `${each.condition}!` })),
    ),
    ['text', 'text'],
    ['text', 'text'],
  ],
  [
    'the reference of a header rule',
    headers(([first = rule, ...all]) => [{ ...first, reference: rule.reference }, ...all]),
    ['text'],
    ['text'],
  ],
  [
    'whether a code says anything about repeating',
    { entries: { 'harbour/401': { retry: null } } },
    ['semantics'],
    ['semantics'],
  ],
  ['how it is said', { entries: { 'harbour/401': { retry: 'It may.' } } }, ['text'], ['text']],
  ['a summary', { entries: { 'acme/460': { summary: 'Lost.' } } }, ['text'], ['text']],
  ['a description', { entries: { 'acme/460': { description: 'Lost.' } } }, ['text'], ['text']],
  ['references', { entries: { 'acme/460': { references: [rule.reference] } } }, ['text'], ['text']],
  ['a note', { entries: { 'harbour/418': { lifecycle: { state: 'unused' } } } }, ['text'], ['text']],
  ['a header field', { fields: { Tug: undefined } }, ['field-removed'], ['field-added']],
  ['the option of a header field', { fields: { Tug: { option: 'tugboat' } } }, ['field-renamed'], ['field-renamed']],
  ['the grammar of a header field', { fields: { Tug: { grammar: 'token-list' } } }, ['semantics'], ['semantics']],
  ['the summary of a header field', { fields: { Tug: { summary: 'A tug.' } } }, ['text'], ['text']],
  ['a problem type', { problemTypes: { NO_BERTH: undefined } }, ['problem-removed'], ['problem-added']],
  [
    'a problem type, as long as it is only requested',
    { problemTypes: { NO_BERTH: { lifecycle: { state: 'requested' } } } },
    ['semantics'],
    ['semantics'],
  ],
  [
    'the key of a problem type',
    { problemTypes: { NO_BERTH: { key: 'FULL' } } },
    ['schema-removed'],
    ['schema-removed'],
  ],
  ['the status of a problem type', { problemTypes: { NO_BERTH: { status: null } } }, ['semantics'], ['semantics']],
  ['the title of a problem type', { problemTypes: { NO_BERTH: { title: 'Full' } } }, ['text'], ['text']],
  ['a member of a problem type', { problemTypes: { NO_BERTH: { extensions: [] } } }, ['member-removed'], ['semantics']],
  [
    'the schema of a member',
    {
      problemTypes: { NO_BERTH: { extensions: (noBerth?.extensions ?? []).map((each) => ({ ...each, schema: {} })) } },
    },
    ['semantics'],
    ['semantics'],
  ],
];

describe('each change is of its kind, forth and back', () => {
  test.each(cases)('%s', (_name, edits, forth, back) => {
    const other =
      'registries' in edits && Array.isArray(edits.registries) ? (edits as Model) : edited(model, edits as Edits);
    expect(diff(model, other).changes.map(({ kind }) => kind)).toEqual(forth);
    expect(diff(other, model).changes.map(({ kind }) => kind)).toEqual(back);
  });

  test('a problem type that was not registered for good can go', () => {
    const requested = edited(model, { problemTypes: { NO_BERTH: { lifecycle: { state: 'requested' } } } });
    const gone = edited(model, { problemTypes: { NO_BERTH: undefined } });
    expect(diff(requested, gone).changes.map(({ kind }) => kind)).toEqual(['problem-withdrawn']);
  });

  test('and every kind has a case', () => {
    const seen = new Set(cases.flatMap(([, , forth, back]) => [...forth, ...back]));
    expect([...seen, 'problem-withdrawn'].sort()).toEqual(Object.keys(contract).sort());
  });
});

test('the contract is what VERSIONING.md says, row by row', () => {
  const text = readFileSync(join(realFolder, '../VERSIONING.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (.+?) +\| (major|minor|patch) +\| (.+?) +\|$/gmu)];
  const expected = Object.values(contract).map(({ meaning, bump, packages }) => ({
    meaning,
    bump,
    packages: Object.entries(packages)
      .map(([folder, each]) => `\`@codes/${folder}\` ${each}`)
      .join(', '),
  }));
  const said = rows.map(([, meaning = '', bump, packages = '']) => ({
    meaning,
    bump,
    packages: packages === '–' ? '' : packages,
  }));
  for (const row of expected) expect(said).toContainEqual(row);
});

test('the bump of a diff is the greatest of its changes, and of a package the greatest that touches it', () => {
  const renamed = edited(model, {
    entries: { 'acme/460': { key: 'CRATE_GONE' }, 'harbour/200': { summary: 'It lies there.' } },
    problemTypes: { NO_BERTH: { status: null } },
  });
  const { bump, packages, changes } = diff(model, renamed);
  expect(changes.map(bumpOf)).toEqual(['patch', 'major', 'minor']);
  expect(bump).toBe('major');
  expect([...packages]).toEqual([
    ['enums', 'major'],
    ['json-schema', 'minor'],
  ]);
});

test('the bump of a kind is no less than that of any package', () => {
  const ranks = { patch: 1, minor: 2, major: 3 };
  for (const { bump, packages } of Object.values(contract)) {
    for (const each of Object.values(packages)) expect(ranks[each]).toBeLessThanOrEqual(ranks[bump]);
  }
});

function without(id: string): Model {
  return {
    ...model,
    registries: model.registries.filter((registry) => registry.id !== id),
    entries: model.entries.filter(({ registry }) => registry !== id),
  };
}
