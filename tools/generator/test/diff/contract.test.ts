import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bumpOf, contract } from '../../src/diff/contract.ts';
import { describe as describeChange } from '../../src/diff/describe.ts';
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
    ['code-removed', 'constant-added', 'name-added'],
    ['code-added', 'constant-moved', 'name-removed'],
  ],
  [
    'a constant',
    { entries: { 'harbour/200': { key: null } } },
    ['constant-removed', 'name-removed'],
    ['constant-added', 'name-added'],
  ],
  [
    'the name of a constant',
    { entries: { 'harbour/200': { key: 'BERTHED' } } },
    ['constant-removed', 'name-removed'],
    ['constant-removed', 'name-removed'],
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
    ['constant-renamed', 'name-removed', 'alias-added'],
    ['constant-removed', 'name-removed', 'alias-removed'],
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
    ['constant-moved', 'name-removed', 'constant-moved', 'name-removed'],
    ['constant-moved', 'name-removed', 'constant-moved', 'name-removed'],
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
    ['deprecated', 'arguments-broken'],
    ['semantics', 'arguments-relaxed'],
  ],
  [
    'an expiry',
    {
      entries: { 'harbour/110': { lifecycle: { ...entryOf(model, 'harbour/110').lifecycle, expires: '2027-11-13' } } },
    },
    ['semantics'],
    ['semantics'],
  ],
  [
    'content',
    { entries: { 'harbour/200': { content: 'allowed' } } },
    ['semantics', 'arguments-relaxed'],
    ['semantics', 'arguments-broken'],
  ],
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
  [
    'a header rule',
    headers((all) => all.slice(1)),
    ['semantics', 'arguments-broken'],
    ['semantics', 'arguments-broken'],
  ],
  [
    'the level of a header rule',
    headers(([first = rule, ...all]) => [{ ...first, level: 'MAY' }, ...all]),
    ['semantics', 'arguments-relaxed'],
    ['semantics', 'arguments-broken'],
  ],
  [
    'that a header rule has a condition',
    headers(([first = rule, ...all]) => [{ ...first, condition: 'at times' }, ...all]),
    ['semantics', 'arguments-relaxed'],
    ['semantics', 'arguments-broken'],
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
  [
    'a header field',
    { fields: { Tug: undefined } },
    ['arguments-broken', 'field-removed'],
    ['arguments-relaxed', 'field-added'],
  ],
  [
    'the option of a header field',
    { fields: { Tug: { option: 'tugboat' } } },
    ['arguments-broken', 'field-renamed'],
    ['arguments-broken', 'field-renamed'],
  ],
  [
    'the grammar of a header field',
    { fields: { Tug: { grammar: 'token-list' } } },
    ['arguments-broken', 'semantics'],
    ['arguments-broken', 'semantics'],
  ],
  ['the summary of a header field', { fields: { Tug: { summary: 'A tug.' } } }, ['text'], ['text']],
  ['a problem type', { problemTypes: { NO_BERTH: undefined } }, ['problem-removed'], ['problem-added']],
  [
    'a problem type, as long as it is only requested',
    { problemTypes: { NO_BERTH: { lifecycle: { state: 'requested' } } } },
    ['semantics'],
    ['semantics'],
  ],
  ['the key of a problem type', { problemTypes: { NO_BERTH: { key: 'FULL' } } }, ['name-removed'], ['name-removed']],
  ['the status of a problem type', { problemTypes: { NO_BERTH: { status: null } } }, ['semantics'], ['semantics']],
  ['the title of a problem type', { problemTypes: { NO_BERTH: { title: 'Full' } } }, ['text'], ['text']],
  [
    'a member of a problem type',
    { problemTypes: { NO_BERTH: { extensions: [] } } },
    ['member-removed'],
    ['member-required'],
  ],
  [
    'a member that is asked for',
    {
      problemTypes: {
        NO_BERTH: { extensions: (noBerth?.extensions ?? []).map((each) => ({ ...each, required: false })) },
      },
    },
    ['semantics'],
    ['member-required'],
  ],
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
  const said = [...text.matchAll(/^\| (.+?) +\| (major|minor|patch) +\|(.+)\|$/gmu)].map(
    ([, meaning, bump, rest = '']) => [meaning, bump, ...rest.split('|').map((cell) => cell.trim())],
  );
  for (const { meaning, bump, packages } of Object.values(contract)) {
    const cells = columns.map((folders) => {
      const [one, ...others] = new Set(folders.map((folder) => packages[folder] ?? '–'));
      expect(others).toEqual([]);
      return one;
    });
    expect(said).toContainEqual([meaning, bump, ...cells]);
  }
  expect(said.filter((row) => row.length > 2)).toHaveLength(Object.keys(contract).length);
});

/** The packages of the table, column by column. */
const columns = [['enums'], ['json-schema'], ['problem', 'express', 'hono', 'next']] as const;

test('the bump of a diff is the greatest of its changes, and of a package the greatest that touches it', () => {
  const renamed = edited(model, {
    entries: { 'acme/460': { key: 'CRATE_GONE' }, 'harbour/200': { summary: 'It lies there.' } },
    problemTypes: { NO_BERTH: { status: null } },
  });
  const { bump, packages, changes } = diff(model, renamed);
  expect(changes.map(bumpOf)).toEqual(['patch', 'major', 'minor']);
  expect(bump).toBe('major');
  expect(Object.fromEntries(packages)).toEqual({
    enums: 'major',
    'json-schema': 'minor',
    problem: 'patch',
    express: 'patch',
    hono: 'patch',
    next: 'patch',
  });
});

test('what an error class takes, and what a responder takes, tells when calls break', () => {
  const said = (before: Model, after: Model): string[] =>
    diff(before, after)
      .changes.filter(({ kind }) => kind.startsWith('arguments'))
      .map((change) => `${bumpOf(change)} ${describeChange(change)}`);
  const ruled = (id: string, ...rules: readonly Partial<HeaderRule>[]): Model =>
    edited(model, { entries: { [id]: { headers: rules.map((each) => ({ ...rule, ...each })) } } });
  const [none, free, asked, must] = [
    [],
    [{ level: 'MAY' }],
    [{ level: 'SHOULD' }],
    [{ level: 'MUST' }],
  ] as const satisfies readonly (readonly Partial<HeaderRule>[])[];

  const error = (before: readonly Partial<HeaderRule>[], after: readonly Partial<HeaderRule>[]): string[] =>
    said(ruled('harbour/413', ...before), ruled('harbour/413', ...after));
  expect(error(none, free)).toEqual(['minor error class: {} → { tug?: text }']);
  expect(error(free, none)).toEqual(['major error class: { tug?: text } → {}']);
  expect(error(none, must)).toEqual(['major error class: {} → { tug: text }']);
  expect(error(must, asked)).toEqual(['minor error class: { tug: text } → { tug: text | null }']);
  expect(error(asked, must)).toEqual(['major error class: { tug: text | null } → { tug: text }']);
  expect(error(must, free)).toEqual(['minor error class: { tug: text } → { tug?: text }']);
  expect(error(asked, free)).toEqual(['major error class: { tug: text | null } → { tug?: text }']);

  const responder = (before: readonly Partial<HeaderRule>[], after: readonly Partial<HeaderRule>[]): string[] =>
    said(ruled('harbour/200', ...before), ruled('harbour/200', ...after));
  expect(responder(none, free)).toEqual([]);
  expect(responder(must, none)).toEqual(['major responder: (tug: text, content) → (content)']);
  expect(responder(none, must)).toEqual(['major responder: (content) → (tug: text, content)']);
  expect(responder(must, asked)).toEqual(['minor responder: (tug: text, content) → (tug: text | null, content)']);

  const gone = edited(model, { entries: { 'harbour/200': { lifecycle: { state: 'deprecated' } } } });
  expect(said(model, gone)).toEqual(['major has no responder any more: (content)']);
  expect(said(gone, model)).toEqual(['minor has a responder now: (content)']);
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
