import { describe, expect, test } from 'vitest';
import { explain, explanationJson } from '../../src/explain/explain.ts';
import { explanationText, unknownText } from '../../src/explain/text.ts';
import { pageOf } from '../../src/layout/page.ts';
import type { Model } from '../../src/model/types.ts';
import { edited } from '../support/models.ts';
import { fixtureModel, realModel } from '../support/schema.ts';

const page = pageOf({ columns: 200, color: false });
const fixture = fixtureModel();
const real = realModel();

function found(model: Model, query: string, registry?: string): string[] {
  const { entries, problemTypes } = explain(model, query, registry);
  return [
    ...entries.map(({ entry }) => entry.id),
    ...problemTypes.map(({ registry: home, key }) => `problem ${home}/${key}`),
  ];
}

describe('what is found', () => {
  test.each([
    ['a code', '404', ['iana/404']],
    ['a phrase', 'Not Found', ['iana/404']],
    ['a phrase in any case', 'nOT fOUND', ['iana/404']],
    ['a key', 'NOT_FOUND', ['iana/404']],
    ['a key in small letters', 'not_found', ['iana/404']],
    ['words joined by hyphens', 'not-found', ['iana/404']],
    ['space around and between', '  not   found ', ['iana/404']],
    ['a code with its phrase, as in a log', '404 Not Found', ['iana/404']],
    ['a former name', 'payload too large', ['iana/413']],
    ['a deprecated constant', 'PAYLOAD_TOO_LARGE', ['iana/413']],
    ['an apostrophe', `I'm a teapot`, ['iana/418']],
    ['a curly apostrophe', `I’m a Teapot`, ['iana/418']],
    ['no apostrophe', 'im a teapot', ['iana/418']],
    ['a key whose phrase is a placeholder', 'IM_A_TEAPOT', ['iana/418']],
    ['a placeholder of two codes', '(unused)', ['iana/306', 'iana/418']],
    ['a code without a constant', '306', ['iana/306']],
    ['a hyphen of its own', 'non authoritative information', ['iana/203']],
    ['one registry', 'nginx/499', ['nginx/499']],
    ['one registry, by name', 'NGINX/client-closed-request', ['nginx/499']],
    ['a problem type by its URI', 'https://iana.org/assignments/http-problem-types#date', ['problem iana/DATE']],
    ['a problem type by its fragment', 'quota-exceeded', ['problem iana/QUOTA_EXCEEDED']],
    ['a problem type by its title', 'date not acceptable', ['problem iana/DATE']],
    ['a problem type by its key, in its registry', 'iana/DATE', ['problem iana/DATE']],
    ['a problem type without a path', 'about:blank', ['problem iana/ABOUT_BLANK']],
    ['a registry alone', 'nginx', []],
    ['a registry and nothing', 'nginx/', []],
    ['the end of a name', 'found', ['iana/302']],
    ['a member of every object', '__proto__', []],
    ['a number that is spelled otherwise', '0404', []],
    ['no number', '404.0', []],
  ])('%s: %s', (_what, query, ids) => {
    // Which vendors have the name, too, is not what is asked here.
    const isMeant = (id: string): boolean => ids.length === 0 || ids.includes(id) || id.startsWith('iana/');
    expect(found(real, query).filter(isMeant)).toEqual(ids);
  });

  test.each([103, 420, 451, 499, 530])('every meaning of %i, in the order of the model', (code) => {
    const all = real.entries.filter((entry) => entry.code === code).map(({ id }) => id);
    expect(all.length).toBeGreaterThan(1);
    expect(found(real, String(code))).toEqual(all);
    const text = explanationText(real, explain(real, String(code)), page);
    expect(text.startsWith(`${all.length} meanings of ${code}:\n`)).toBe(true);
    for (const id of all) expect(text).toMatch(new RegExp(`^${id} `, 'mu'));
  });

  test('apostrophes, and what joins words, are no part of a name', () => {
    const aliases = [{ phrase: `Pilot's Half-Way_House`, origin: 'us' }];
    const model = edited(fixture, { entries: { 'harbour/303': { aliases } } });
    for (const query of [`Pilot's half-way house`, 'pilot’s half way_house', 'PILOTS_HALF_WAY_HOUSE']) {
      expect(found(model, query)).toEqual(['harbour/303']);
    }
    expect(found(model, 'pilot s half way house')).toEqual([]);
    expect(found(model, 'pilots halfway house')).toEqual([]);
  });

  test('a registry narrows', () => {
    expect(found(real, '499', 'nginx')).toEqual(['nginx/499']);
    expect(found(real, '499', 'iana')).toEqual([]);
    expect(found(real, 'nginx/499', 'iana')).toEqual([]);
  });

  test('every entry is found by all its names, and every problem type by its', () => {
    for (const { id, registry, code, key, phrase, aliases } of real.entries) {
      const names = [key, phrase, ...aliases.flatMap((alias) => [alias.phrase, alias.constant])];
      for (const name of [String(code), ...names.filter((each) => typeof each === 'string')]) {
        expect(found(real, name)).toContain(id);
        expect(found(real, `${registry}/${name}`)).toContain(id);
        expect(found(real, ` ${name.toUpperCase().replaceAll(' ', '-')} `, registry)).toContain(id);
      }
    }
    for (const { registry, type, key, title } of real.problemTypes) {
      for (const name of [type, key, title]) expect(found(real, name)).toContain(`problem ${registry}/${key}`);
    }
  });
});

describe('problem types beside a code', () => {
  const [noBerth] = fixture.problemTypes;
  const used = (model: Model, query: string): string[][] =>
    explain(model, query).entries.map(({ problemTypes }) => problemTypes.map(({ key }) => key));

  test('stand with the code that they are used with', () => {
    expect(used(fixture, '401')).toEqual([['NO_BERTH']]);
    expect(used(fixture, '200')).toEqual([[]]);
    expect(explanationText(fixture, explain(fixture, '401'), page)).toContain(`harbour/NO_BERTH: ${noBerth?.title}\n`);
    expect(explanationJson(explain(fixture, '401'))).toMatchObject({ problemTypes: [noBerth] });
  });

  test('belong to the code of their own registry, else to the standard one, else to all of that number', () => {
    const with460 = (registry: string): Model =>
      edited(fixture, { problemTypes: { NO_BERTH: { registry, status: 460 } } });
    expect(used(with460('ferry-line'), '460')).toEqual([[], ['NO_BERTH']]);
    expect(used(with460('harbour'), '460')).toEqual([['NO_BERTH'], ['NO_BERTH']]);
    const standard = edited(with460('elsewhere'), {
      entries: { 'harbour/510': { id: 'harbour/460', code: 460 } },
    });
    expect(used(standard, '460')).toEqual([['NO_BERTH'], [], []]);
  });

  test('are told in full where they are what was asked for', () => {
    const text = explanationText(fixture, explain(fixture, 'no-berth'), page);
    expect(text).toMatch(/^harbour\/NO_BERTH No berth is free\nEvery berth/u);
    expect(text).toMatch(/^Status code +harbour\/401 /mu);
    expect(text).toMatch(/^Members +length \(number, required\): The greatest length/mu);
  });
});

describe('what is said', () => {
  const said = (model: Model, query: string): string => explanationText(model, explain(model, query), page);
  const row = (model: Model, query: string, label: string): string | undefined =>
    new RegExp(`^${label}  +(.*)$`, 'mu').exec(said(model, query))?.[1];

  test('of a code that only logs have', () => {
    expect(row(real, 'nginx/499', 'Appears')).toMatch(/^Only in the logs .* never sent as a status code\.$/u);
    expect(row(real, 'nginx/499', 'Class')).toBe(
      'Client error (4xx). A client that received it would take it for iana/400 Bad Request (RFC 9110, Section 15).',
    );
  });

  test('of a code that has another meaning where it is registered', () => {
    expect(row(real, 'google/103', 'Class')).toContain('registered as iana/103 Early Hints');
    expect(row(real, 'iana/103', 'Class')).toBe('Informational (1xx).');
  });

  test('of a code outside all classes', () => {
    expect(row(real, '783', 'Class')).toBe(
      'Outside 100–599, and so of no class. A client that does not know it takes it for a server error (RFC 9110, Section 15).',
    );
  });

  test('of a code whose number is registered as not to be used', () => {
    const model = edited(fixture, { entries: { 'acme/460': { id: 'acme/418', code: 418 } } });
    expect(row(model, 'acme/418', 'Class')).toBe(
      'Client error (4xx). A client that does not know it takes it for 400 (RFC 9110, Section 15).',
    );
  });

  test('of an unused code: the name that everybody knows, and the placeholder', () => {
    expect(said(real, '418')).toMatch(/^iana\/418 I'm a teapot\n/u);
    expect(row(real, '418', 'Other names')).toBe('(Unused) (as registered)');
    expect(row(real, '418', 'Lifecycle')).toMatch(/^Registered as not to be used\. /u);
    expect(said(real, '306')).not.toContain('Constant');
  });

  test('of header fields: level, direction, condition and who says so', () => {
    expect(said(real, 'iana/413')).toContain(
      'Retry-After SHOULD be in a response: when the condition is temporary (RFC 9110, Section 15.5.14).',
    );
    expect(said(real, '428')).toContain('If-Match is named for a request: ');
  });

  test('of each value of each property', () => {
    const change = (edit: object): Model => edited(fixture, { entries: { 'harbour/302': edit } });
    const whole = (edit: object): string => said(change(edit), '302');
    const different = (edits: readonly object[]): void => {
      expect(new Set(edits.map(whole)).size).toBe(edits.length);
    };
    different([null, 'forbidden', 'allowed', 'expected'].map((content) => ({ content })));
    different([false, true].map((nullBody) => ({ nullBody })));
    different([null, 'heuristic', 'never', 'explicit'].map((cacheable) => ({ cacheable })));
    different([null, 'preserved', 'may-change', 'becomes-get'].map((method) => ({ redirect: method && { method } })));
    different(
      ['active', 'temporary', 'deprecated', 'obsoleted', 'unused', 'removed'].map((state) => ({
        lifecycle: { state },
      })),
    );
    different([
      { lifecycle: { state: 'active' } },
      { lifecycle: { state: 'active', since: '2024-11-13' } },
      { lifecycle: { state: 'active', expires: '2026-11-13', since: '2024-11-13' } },
      { lifecycle: { state: 'active', note: 'A note.' } },
    ]);
    different([
      { appearsIn: ['response'] },
      { appearsIn: ['log'] },
      { appearsIn: ['content'] },
      { appearsIn: ['log', 'content'] },
      { appearsIn: ['response', 'log', 'content'] },
    ]);
    different([null, 'Once.'].map((retry) => ({ retry })));
    const reference = { title: 'Text', url: 'https://a.example/', verified: true };
    different([{ references: [reference] }, { references: [{ ...reference, verified: false }] }]);
  });
});

describe('where nothing is known', () => {
  const said = (query: string, registry?: string): string => unknownText(real, explain(real, query, registry), page);

  test('of a number: what it would be, and the nearest codes', () => {
    expect(said('432').split('\n')).toEqual([
      'Nothing is known of 432.',
      'It would be: client error (4xx). A client that does not know it takes it for iana/400 Bad Request (RFC 9110, Section 15).',
      expect.stringMatching(/^The nearest: iana\/431 .*, microsoft\/440 Login Timeout\.$/u),
      '',
    ]);
    expect(said('700')).toContain('It would be: outside 100–599, and so of no class.');
    expect(said('99999999999999999999')).toContain('The nearest: linkedin/999 ');
  });

  test('of a name: names that are like it, and names that have it in them', () => {
    expect(said('not fuond')).toContain('Did you mean iana/404 Not Found');
    expect(said('teapot')).toContain(`Did you mean iana/418 I'm a teapot?`);
    expect(said('quota')).toContain('iana/QUOTA_EXCEEDED Quota Exceeded');
    expect(said('zzzzzzzzzzzzzzzz')).toBe('Nothing is known of zzzzzzzzzzzzzzzz.\n');
  });

  test('in a registry: what others have by that name, else what it has that is near', () => {
    const others = 'Other registries have it: esri/498 Invalid Token, swift/498 Rate Limited.\n';
    expect(said('498', 'nginx')).toBe(`Nothing is known of 498 in nginx.\n${others}`);
    expect(said('nginx/498')).toBe(`Nothing is known of nginx/498.\n${others}`);
    expect(said('ngnix/498')).toBe(`Nothing is known of ngnix/498.\n${others}`);
    expect(said('432', 'nginx')).toContain('The nearest: nginx/444 No Response.');
    expect(said('nginx/432')).toContain('The nearest: nginx/444 No Response.');
    expect(said('nginx/clinet closed request')).toContain('Did you mean nginx/499 Client Closed Request?');
  });

  test('each suggestion is found by its id', () => {
    for (const query of [
      '432',
      'teapot',
      'quota',
      'timeout',
      'nginx/498',
      'ngnix/498',
      'ngnix/432',
      'not fuond',
      'too large',
    ]) {
      const { suggestions } = explain(real, query);
      expect(suggestions.length).toBeGreaterThan(0);
      expect(suggestions.length).toBeLessThanOrEqual(5);
      for (const { id } of suggestions) expect(found(real, id).length).toBeGreaterThan(0);
    }
  });
});
