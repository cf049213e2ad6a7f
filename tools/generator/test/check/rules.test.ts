import { describe, expect, test } from 'vitest';
import { entry, findings, fixture, minimal, problemsOf, registry, rest, type Texts } from '../support/rules.ts';

test('no rule objects to what is right', () => {
  const alias = '{ phrase: A, origin: O }';
  const nameless = (code: number, phrase: string, more = ''): string =>
    `code: ${code}, key: null, phrase: ${phrase}, ${rest}${more}`;
  const rule = (more: string): string =>
    `{ name: Berth, direction: response, level: MAY, ${more}reference: { rfc: 9999, verified: true } }`;
  const entries = [
    // Informational codes: nothing is said of their content, it is not known, there is none.
    entry(104),
    entry(105, 'content: null'),
    entry(106, 'content: forbidden'),
    entry(399, 'redirect: { method: preserved }'),
    entry(460, 'redirect: null'),
    entry(461, 'nullBody: null'),
    entry(462, 'lifecycle: { state: active, since: 2024-02-29 }'),
    entry(463, 'lifecycle: { state: temporary, since: 2024-02-28, expires: 2024-02-29 }'),
    entry(464, 'lifecycle: { state: temporary, expires: 2024-02-29 }'),
    entry(465, 'aliases: [{ phrase: B, origin: O, constant: B }]'),
    entry(466, `aliases: [${alias}]`),
    nameless(467, 'P', `, aliases: [${alias.replace('A', 'C')}]`),
    nameless(468, 'null'),
    nameless(469, 'null'),
    // Placeholders of unused codes may be the same: without a key, or with a name.
    nameless(470, '(Unused)', ', lifecycle: { state: unused }'),
    `code: 471, key: K, phrase: (Unused), ${rest}, lifecycle: { state: unused }, aliases: [${alias.replace('A', 'D')}]`,
    entry(472, `headers: [${rule('')}, ${rule('condition: one, ')}, ${rule('condition: other, ')}]`),
    entry(473).replace('references: [', 'references: [{ rfc: 1, section: A.1, verified: true }, '),
    entry(474).replace('description: D', String.raw`description: "D\n\nE"`),
    entry(475).replace('P 475', 'Maß'),
    entry(476).replace('P 476', 'Mass'),
    // Outside the classes.
    entry(600),
  ];
  expect(problemsOf({ 'acme.yaml': registry('acme', ...entries) })).toEqual([]);
  const same = entry(460, 'aliases: [{ phrase: B, origin: O, constant: B }]');
  expect(
    problemsOf({
      'acme.yaml': registry('acme', ...entries.filter((one) => !one.startsWith('code: 460'))),
      'other.yml': registry('other', same),
    }),
  ).toEqual([]);
});

describe('what a rule finds', () => {
  const found = (...entries: readonly string[]): string[] => problemsOf({ 'acme.yaml': registry('acme', ...entries) });
  const good = "{ rfc: 9999, section: '1', verified: true }";
  const bad = "{ rfc: 9999, section: one, url: 'https://t.example:port/', verified: true }";
  const expected = ['reference-section one', "reference-url 'https://t.example:port/'"];
  const field =
    'fields:\n  - { name: Berth, option: berth, grammar: text, hopByHop: false, list: false, summary: S, references: ';
  const problem = `registry: p\ntitle: T\nhomepage: https://t.example/\nproblems:
  - { type: 'https://t.example/p', key: P, title: T, status: 404, summary: S, description: D, extensions: [], lifecycle: { state: active }, references: `;
  const rule = '{ name: Berth, direction: response, level: MAY, reference: ';
  const alias = (phrase: string): string => `{ phrase: ${phrase}, origin: O }`;

  test('codes that do not ascend, of any number, and none twice', () => {
    expect(found(entry(462), entry(460), entry(461))).toEqual(['code-order 460']);
    expect(found(entry(462), entry(461), entry(460))).toEqual(['code-order 461', 'code-order 460']);
  });

  test('aliases that are phrases or other aliases, in whatever case', () => {
    expect(found(entry(460, `aliases: [${alias('A')}, ${alias('p 461')}]`), entry(461))).toEqual([
      'alias-collision p 461',
    ]);
    expect(
      found(entry(460, `aliases: [${alias('A')}]`), entry(461, `aliases: [${alias('B')}, ${alias('a')}]`)),
    ).toEqual(['alias-collision a']);
  });

  test('an alias as the phrase of the first of two that are called the same', () => {
    const same = entry(461).replace('P 461', 'p 460');
    const third = entry(462, `aliases: [${alias('P 460')}]`);
    const acme = registry('acme', entry(460), same, third);
    const collision = findings({ 'acme.yaml': acme }).find(({ code }) => code === 'alias-collision');
    expect(collision?.found).toBe('the alias "P 460" of acme/462, after the phrase of acme/460');
    expect(collision?.related?.[0]?.place.text).toContain('code: 460');
  });

  test('aliases that are constants where there is no key, each of them', () => {
    const aliases = `aliases: [${alias('A')}, { phrase: B, origin: O, constant: B }, { phrase: C, origin: O, constant: C }]`;
    expect(found(`code: 460, key: null, phrase: P, ${rest}, ${aliases}`)).toEqual([
      'alias-constant B',
      'alias-constant C',
    ]);
  });

  test('dates that there are not', () => {
    expect(found(entry(460, 'lifecycle: { state: temporary, since: 2023-02-29, expires: 2023-02-30 }'))).toEqual([
      'calendar-date 2023-02-29',
      'calendar-date 2023-02-30',
    ]);
    expect(found(entry(460, 'lifecycle: { state: active, since: 2023-13-01 }'))).toEqual(['calendar-date 2023-13-01']);
  });

  test('an end on the day of the beginning', () => {
    expect(found(entry(460, 'lifecycle: { state: temporary, since: 2024-01-02, expires: 2024-01-02 }'))).toEqual([
      'lifecycle-expiry 2024-01-02',
    ]);
  });

  test('content that an informational response or a null body status may not have', () => {
    expect(found(entry(104, 'content: allowed'))).toEqual(['content-informational allowed']);
    expect(found(entry(460, 'content: null, nullBody: true'))).toContain('content-null-body null');
  });

  describe('in references, wherever they are', () => {
    test('of entries', () => {
      expect(found(entry(460).replace('references: [', `references: [${good}, ${bad}, `)).sort()).toEqual(expected);
    });
    test('of their rules', () => {
      expect(found(entry(460, `headers: [${rule}${good} }, ${rule}${bad}, condition: c }]`)).sort()).toEqual(expected);
    });
    test('of header fields', () => {
      expect(problemsOf({}, `${field}[${good}] }\n`)).toEqual([]);
      expect(problemsOf({}, `${field}[${good}, ${bad}] }\n`).sort()).toEqual(expected);
      expect(findings({}, `${field}[${bad}] }\n`)[0]?.message).toContain('a reference of the field Berth ');
    });
    test('of problem types', () => {
      expect(problemsOf({}, undefined, { 'p.yaml': `${problem}[${good}] }\n` })).toEqual([]);
      const text = `${problem}[${good}, ${bad}] }\n`;
      expect(problemsOf({}, undefined, { 'p.yaml': text }).sort()).toEqual(expected);
      expect(findings({}, fixture, { 'p.yaml': text })[0]?.message).toContain(
        'a reference of the problem type https://t.example/p ',
      );
    });
  });

  describe('in the standard registry', () => {
    const text = minimal['standard.yaml'];
    const standard = (changed: string): string[] => problemsOf({}, undefined, {}, { 'standard.yaml': changed });

    test.each(['aliases', 'lifecycle', 'content', 'nullBody', 'cacheable', 'redirect', 'headers', 'retry'])(
      'a code that does not say %s',
      (name) => {
        expect(standard(text.replace(new RegExp(`^ +${name}: .*\n`, 'mu'), ''))).toHaveLength(1);
      },
    );

    test.each(['phrase', 'content', 'nullBody', 'cacheable'])('a code of which %s is not known', (name) => {
      expect(standard(text.replace(new RegExp(`^( +${name}): .*`, 'mu'), '$1: null'))).toEqual([
        'standard-complete null',
      ]);
    });

    test('that there is none, unless one could not be read, or more than one', () => {
      const other = registry('acme', entry(460));
      const codesOf = (registries: Texts): string[] => problemsOf(registries, undefined, {}, {});
      expect(codesOf({ 'acme.yaml': other })).toEqual(['standard-registry vendor']);
      expect(findings({ 'acme.yaml': other }, fixture, {}, false)).toEqual([]);
      expect(codesOf({})).toEqual([]);
      const second = (name: string): string => text.replace('registry: standard', `registry: ${name}`);
      expect(problemsOf({ 'a.yaml': second('a'), 'b.yaml': second('b') })).toEqual([
        'standard-registry standard',
        'standard-registry standard',
      ]);
    });
  });

  test('members that a problem has already', () => {
    for (const name of ['type', 'title', 'status', 'detail', 'instance']) {
      const own = (each: string): string => `{ name: ${each}, schema: {}, required: true, summary: S }`;
      const text = `${problem}[${good}] }\n`.replace('extensions: []', `extensions: [${own('own')}, ${own(name)}]`);
      expect(problemsOf({}, undefined, { 'p.yaml': text })).toEqual([`problem-member ${name}`]);
    }
  });

  test('members whose schemas cannot be used, not those that are merely unusual', () => {
    const problems = (schema: string): string[] => {
      const member = `{ name: own, schema: ${schema}, required: true, summary: S }`;
      return problemsOf({}, undefined, { 'p.yaml': `${problem}[${good}] }\n`.replace('[]', `[${member}]`) });
    };
    expect(problems("{ type: [string, 'null'], format: isbn, minLength: 1, maximum: 2 }")).toEqual([]);
    expect(problems('{ type: texts }')).toEqual(['problem-schema { type: texts }']);
  });

  test('names of statuses that no entry has, if every registry could be read', () => {
    const text = `${problem}[${good}] }\n`.replace('status: 404', 'status: K_460');
    expect(problemsOf({ 'acme.yaml': registry('acme', entry(460)) }, undefined, { 'p.yaml': text })).toEqual([]);
    expect(problemsOf({}, undefined, { 'p.yaml': text })).toEqual(['unknown-status K_460']);
    expect(findings(minimal, fixture, { 'p.yaml': text }, false)).toEqual([]);
  });

  test('the same key of two problem types, but not in two registries', () => {
    const text = `${problem}[${good}] }\n`;
    const second = text.replace('registry: p', 'registry: q').replace('example/p', 'example/q');
    expect(problemsOf({}, undefined, { 'p.yaml': text, 'q.yaml': second })).toEqual([]);
    const again = second.slice(second.indexOf('  - '));
    expect(problemsOf({}, undefined, { 'p.yaml': text + again })).toEqual(['duplicate-problem P']);
    expect(problemsOf({}, undefined, { 'p.yaml': text, 'q.yaml': second.replace('example/q', 'example/p') })).toEqual([
      "duplicate-problem 'https://t.example/p'",
    ]);
  });

  test('the same field or option, in whatever case', () => {
    const line = `${field}[${good}] }\n`;
    const again = (name: string, option: string): string =>
      line.slice(line.indexOf('  - ')).replace('Berth', name).replace('option: berth', `option: ${option}`);
    expect(problemsOf({}, line + again('BERTH', 'other'))).toEqual(['duplicate-field BERTH']);
    expect(problemsOf({}, line + again('Other', 'bERTH'))).toEqual(['duplicate-field bERTH']);
  });

  test('what does not show, in header fields and problem types, too', () => {
    const hidden = String.raw`"S\u200B"`;
    const expected = [`control-character ${hidden}`];
    expect(problemsOf({}, `${field}[${good}] }\n`.replace('summary: S', `summary: ${hidden}`))).toEqual(expected);
    const text = `${problem}[${good}] }\n`.replace('summary: S', `summary: ${hidden}`);
    expect(problemsOf({}, undefined, { 'p.yaml': text })).toEqual(expected);
  });

  test('where in a text the character is that does not show', () => {
    expect(found(entry(460).replace('summary: S', 'summary: "\u00A0S"'))).toEqual(['control-character \u00A0']);
    const halves = String.raw`"\uD83D\n\uDE00"`;
    expect(found(entry(460).replace('description: D', `description: ${halves}`))).toEqual([
      `control-character ${halves}`,
    ]);
  });

  test('options that cannot be variables', () => {
    for (const word of ['arguments', 'extends', 'finally', 'protected', 'public', 'yield']) {
      const text = `${field}[${good}] }\n`.replace('option: berth', `option: ${word}`);
      expect(problemsOf({}, text)).toEqual([`field-option ${word}`]);
    }
  });

  test('header fields that the table does not have, if it can be read', () => {
    const rules = `headers: [${rule}${good} }, { name: Bertha, direction: response, level: MAY, reference: ${good} }]`;
    const acme = { 'acme.yaml': registry('acme', entry(460, rules)) };
    expect(problemsOf(acme)).toEqual(['unknown-header Bertha']);
    expect(findings({ ...acme, ...minimal })).toEqual([]);
  });
});
