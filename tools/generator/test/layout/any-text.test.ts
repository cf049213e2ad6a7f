import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resultJson } from '../../src/cli/report.ts';
import { hiddenCharacter } from '../../src/diagnostics/hidden.ts';
import { explain, explanationJson } from '../../src/explain/explain.ts';
import { explanationText, unknownText } from '../../src/explain/text.ts';
import { pageOf } from '../../src/layout/page.ts';
import { widthOf } from '../../src/layout/width.ts';
import { entriesText, problemTypesText, registriesText } from '../../src/list/text.ts';
import { listRegistries } from '../../src/list/list.ts';
import type { Entry, Model, ProblemType, Reference } from '../../src/model/types.ts';
import { anyText } from '../support/arbitrary-text.ts';

const anyColumns = fc.constantFrom(20, 21, 40, 50, 80, 200);

/** Long words, wide characters and marks that combine, among everything else that breaks layouts. */
const anyLayoutText = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        'x'.repeat(300),
        '漢字'.repeat(40),
        '한국어 ',
        'e\u0301\u0323'.repeat(30),
        '👩‍👩‍👧‍👦'.repeat(20),
        '🇳🇱🇧🇪',
        '\u001B]8;;https://a.example\u0007link\u001B]8;;\u0007',
        '\u009B31m',
        '\u202Egnirts',
        '   ',
      ),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));

/** A model that has one text wherever a model has free text, whether or not the schema would accept it there. */
function modelOfText(text: string): Model {
  const reference: Reference = { title: text, url: text, section: text, verified: false };
  const entry = (registry: string): Entry => ({
    id: `${registry}/404`,
    registry,
    code: 404,
    key: text,
    phrase: text,
    aliases: [{ phrase: text, origin: text, constant: text }],
    class: 'client-error',
    summary: text,
    description: text,
    references: [reference],
    lifecycle: { state: 'temporary', since: text, expires: text, note: text },
    appearsIn: ['response', 'log', 'content'],
    content: 'expected',
    nullBody: true,
    cacheable: 'heuristic',
    redirect: { method: 'preserved' },
    headers: [{ name: text, direction: 'response', level: 'MUST', condition: text, reference }],
    retry: text,
  });
  const type: ProblemType = {
    registry: text,
    type: text,
    key: text,
    title: text,
    status: 404,
    summary: text,
    description: text,
    extensions: [{ name: text, schema: { type: text }, required: true, summary: text }],
    lifecycle: { state: 'requested', note: text },
    references: [reference],
  };
  return {
    registries: ['harbour', text].map((id, n) => ({ id, title: text, homepage: text, standard: n === 0 })),
    entries: [entry('harbour'), entry(text)],
    fields: [],
    problemTypes: [type],
  };
}

/** Every text that the two commands make of a model. */
function everything(text: string, columns: number, color = false): string[] {
  const model = modelOfText(text);
  const page = pageOf({ columns, color });
  const unknown = { ...explain(model, '405'), query: text, registry: text };
  return [
    explanationText(model, explain(model, '404'), page),
    explanationText(model, { ...explain(model, '404'), problemTypes: model.problemTypes }, page),
    unknownText(model, unknown, page),
    entriesText(model.entries, columns),
    problemTypesText(model.problemTypes, columns),
    registriesText(listRegistries(model), columns),
  ];
}

/** An address with nothing beside it but a label. */
function isLongAddress(line: string, columns: number): boolean {
  const [, label] = /^(.*?)\S*:\/\/\S*$/u.exec(line) ?? [];
  return label !== undefined && widthOf(label) <= columns / 3;
}

test('no text makes a line that is wider than the terminal, unless it is an address that is to be copied', () => {
  fc.assert(
    fc.property(anyLayoutText, anyColumns, (text, columns) => {
      const lines = everything(text, columns).flatMap((each) => each.split('\n'));
      expect(lines.filter((line) => widthOf(line) > columns && !isLongAddress(line, columns))).toEqual([]);
      expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('nothing of a text is obeyed: each line end is ours, and there is no character that does not show', () => {
  fc.assert(
    fc.property(anyLayoutText, anyColumns, (text, columns) => {
      for (const each of everything(text, columns)) {
        for (const line of each.split('\n')) expect(line.replaceAll(/ +/gu, ' ')).not.toMatch(hiddenCharacter);
      }
    }),
    { numRuns: 50 },
  );
});

test('colours are the only escapes, and take no space', () => {
  fc.assert(
    fc.property(anyLayoutText, anyColumns, (text, columns) => {
      const colored = everything(text, columns, true);
      // oxlint-disable-next-line no-control-regex
      const plain = colored.map((each) => each.replaceAll(/\u001B\[\d+m/gu, ''));
      expect(plain).toEqual(everything(text, columns));
      expect(plain.map(stripVTControlCharacters)).toEqual(plain);
    }),
    { numRuns: 30 },
  );
});

test('a text is all there, whatever the width', () => {
  const visible = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '漢', 'e\u0301', '-') });
  fc.assert(
    fc.property(visible, anyColumns, (text, columns) => {
      const letters = (all: string): string => all.replaceAll(/\s/gu, '');
      const model = {
        ...modelOfText('x'),
        entries: [{ ...(modelOfText('x').entries[0] as Entry), description: text }],
      };
      const said = explanationText(model, explain(model, '404'), pageOf({ columns, color: false }));
      expect(letters(said)).toContain(letters(text));
    }),
  );
});

test('the JSON of any text is the text, and no terminal obeys it', () => {
  fc.assert(
    fc.property(anyLayoutText, (text) => {
      const model = modelOfText(text);
      const explained = explanationJson(explain(model, '404'));
      const json = resultJson(explained);
      // oxlint-disable-next-line no-control-regex
      expect(json).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029]/u);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(explained)));
      expect(JSON.parse(json)).toMatchObject({ entries: model.entries, problemTypes: model.problemTypes });
    }),
    { numRuns: 50 },
  );
});
