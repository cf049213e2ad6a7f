import fc from 'fast-check';
import { expect, test } from 'vitest';
import { render } from '../../src/generate.ts';
import { displayPhrase } from '../../src/model/names.ts';
import type { Entry, Model, Reference } from '../../src/model/types.ts';
import type { PrintedFile } from '../../src/print/print.ts';
import { anyText } from '../support/arbitrary-text.ts';
import { settings } from '../support/schema.ts';
import { evaluate, parse, ts } from '../support/typescript.ts';

/** A model that has one text wherever a model has free text, whether or not the schema would accept it there. */
function modelOfText(text: string): Model {
  const reference: Reference = { title: text, url: text, section: text, verified: false };
  const entry = (registry: string, state: Entry['lifecycle']['state']): Entry => ({
    id: `${registry}/404`,
    registry,
    code: 404,
    key: 'NOT_HERE',
    phrase: text,
    aliases: [
      { phrase: `${text}1`, origin: text, constant: 'FORMERLY_HERE' },
      { phrase: `${text}2`, origin: text },
    ],
    class: 'client-error',
    summary: text,
    description: text,
    references: [reference],
    lifecycle: { state, expires: text, note: text },
    appearsIn: ['response'],
    content: 'expected',
    nullBody: false,
    cacheable: 'heuristic',
    redirect: null,
    headers: [{ name: 'Berth', direction: 'response', level: 'MUST', condition: text, reference }],
    retry: text,
  });
  return {
    registries: [
      { id: 'harbour', title: text, homepage: text, standard: true },
      { id: 'acme', title: text, homepage: text, standard: false },
    ],
    entries: [entry('harbour', 'temporary'), entry('acme', 'unused')],
    fields: [],
    problemTypes: [],
  };
}

/** What a reader of the code sees of a file: its statements with their names, documentation tags and links. */
function outline({ path, text }: PrintedFile): unknown {
  if (path.endsWith('.json')) return path;
  const statements = parse(text).statements.map((statement) => {
    const tags = ts.getJSDocTags(statement);
    const docs = ts.getJSDocCommentsAndTags(statement).filter((node) => ts.isJSDoc(node));
    const links = [...docs, ...tags].flatMap(({ comment }) =>
      typeof comment === 'string' ? [] : (comment ?? []).filter((node) => ts.isJSDocLink(node)),
    );
    return {
      kind: ts.SyntaxKind[statement.kind],
      name: ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.map(({ name }) => name.getText())
        : (statement as { name?: ts.Node }).name?.getText(),
      docs: docs.length,
      tags: tags.map(({ tagName }) => tagName.text),
      links: links.length,
    };
  });
  return { path, statements };
}

const expected = render(modelOfText('plain'), settings).map(outline);

test('any text leaves every file with the same statements, comments, tags and links', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(render(modelOfText(text), settings).map(outline)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('any text in a literal reads back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const model = modelOfText(text);
      const files = render(model, settings);
      const phrases = evaluate(files, 'enums/src/phrases.gen.ts');
      const [entry] = model.entries as [Entry];
      expect(phrases['packedPhrases']).toBe(`404${displayPhrase(entry)}`);
      expect(phrases['packedAliases']).toBe([1, 2].map((n) => `404${text}${n}`).join(String(phrases['separator'])));

      expect(literalTypes(files, 'ReasonPhrases')).toEqual([text]);
      expect(propertyNames(files, 'StatusesByPhrase').sort()).toEqual(
        [text, `${text}1`, `${text}2`].map((phrase) => phrase.toLowerCase()).sort(),
      );
      expect(headerRules(files)).toEqual([['Berth', 0, 'MUST', text, text]]);
      const registry = files.find(({ path }) => path === 'enums/registry.json')?.text ?? '';
      expect(JSON.parse(registry)).toHaveProperty('entries', model.entries);
    }),
    { numRuns: 60 },
  );
});

function interfaceNamed(files: readonly PrintedFile[], name: string): ts.InterfaceDeclaration {
  const { statements } = parse(files.find(({ path }) => path === 'enums/src/phrases.gen.ts')?.text ?? '');
  return statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  ) as ts.InterfaceDeclaration;
}

function literalTypes(files: readonly PrintedFile[], name: string): string[] {
  return interfaceNamed(files, name).members.map(
    (member) => (((member as ts.PropertySignature).type as ts.LiteralTypeNode).literal as ts.StringLiteral).text,
  );
}

function propertyNames(files: readonly PrintedFile[], name: string): string[] {
  return interfaceNamed(files, name).members.map(({ name: property }) =>
    property !== undefined && ts.isComputedPropertyName(property)
      ? (property.expression as ts.StringLiteral).text
      : (property as ts.Identifier).text,
  );
}

/** The rules of 404 as the generated file gives them. */
function headerRules(files: readonly PrintedFile[]): unknown {
  const { packedHeaderRules } = evaluate(files, 'enums/src/header-rules.gen.ts');
  return (JSON.parse(String(packedHeaderRules)) as Record<string, unknown>)['404'];
}
