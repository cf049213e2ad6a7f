import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentText, linkTarget, literal, propertyName, stringLiteral } from '../../src/print/text.ts';
import { anyText } from '../support/arbitrary-text.ts';
import { parse, ts } from '../support/typescript.ts';

/** What an expression is worth. */
function valueOf(expression: string): unknown {
  // oxlint-disable-next-line typescript/no-implied-eval
  return new Function(`'use strict'; return (${expression});`)() as unknown;
}

describe('stringLiteral', () => {
  test('any string stays one literal on one line and reads back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const printed = stringLiteral(text);
        expect(printed).not.toMatch(/[\n\r\u2028\u2029]/u);
        expect(valueOf(printed)).toBe(text);
        const [statement, ...others] = parse(`type T = ${printed};`).statements;
        expect(others).toEqual([]);
        const { type } = statement as ts.TypeAliasDeclaration;
        expect(((type as ts.LiteralTypeNode).literal as ts.StringLiteral).text).toBe(text);
      }),
    );
  });

  test('holds nothing that a UTF-8 file cannot', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(stringLiteral(text)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('literal', () => {
  test('any value reads back', () => {
    fc.assert(
      fc.property(fc.json(), anyText, anyText, (json, name, text) => {
        const whole = [
          JSON.parse(json.replaceAll('-0', '0')) as unknown,
          Object.defineProperty({}, name, { value: text, enumerable: true }),
        ];
        expect(valueOf(literal(whole))).toEqual(whole);
      }),
    );
  });

  test('__proto__ is a name like any other', () => {
    const value = valueOf(literal(JSON.parse('{ "__proto__": 1, "constructor": 2 }'))) as object;
    expect(Object.entries(value)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });

  test('a member that is undefined is left out', () => {
    expect(literal({ name: 'Berth', condition: undefined })).toBe(`{ name: 'Berth' }`);
  });
});

describe('propertyName', () => {
  test('any string names one property of a type, exactly', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [statement, ...others] = parse(`interface T { readonly ${propertyName(text)}: 404 }`).statements;
        expect(others).toEqual([]);
        expect(statement?.kind).toBe(ts.SyntaxKind.InterfaceDeclaration);
        const [member, ...more] = (statement as ts.InterfaceDeclaration).members;
        expect(more).toEqual([]);
        const name = member?.name as ts.PropertyName;
        expect(ts.isComputedPropertyName(name) ? (name.expression as ts.StringLiteral).text : name.text).toBe(text);
      }),
    );
  });

  // A bare 404 would be a name of the type `404`, which no `'404'` is assignable to.
  test('digits are quoted, so that the name is of the type string', () => {
    expect(propertyName('404')).toBe(`'404'`);
  });
});

describe('commentText', () => {
  test('any text stays inside its comment, is no tag and no link', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = commentText(text).split('\n').join('\n * ');
        const source = parse(`/**\n * ${lines}\n */\nexport const x = 1;`);
        expect(source.statements.map(({ kind }) => kind)).toEqual([ts.SyntaxKind.VariableStatement]);
        const [statement] = source.statements;
        const [doc, ...others] = ts.getJSDocCommentsAndTags(statement as ts.Node);
        expect(others).toEqual([]);
        expect(doc?.getEnd()).toBe(source.text.indexOf('\nexport'));
        expect(ts.getJSDocTags(statement as ts.Node)).toEqual([]);
        // A comment with a link in it comes as a list of nodes.
        expect(['string', 'undefined']).toContain(typeof doc?.comment);
      }),
    );
  });

  test('holds nothing that a UTF-8 file cannot', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(commentText(text)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('linkTarget', () => {
  test('any text stays inside its link', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = parse(
          `/**\n * @see {@link ${linkTarget(`https://example.org/${text}`)} | label}\n */\nexport const x = 1;`,
        );
        expect(source.statements).toHaveLength(1);
        const [tag, ...others] = ts.getJSDocTags(source.statements[0] as ts.Node);
        expect(others).toEqual([]);
        expect(ts.getTextOfJSDocComment(tag?.comment)).toMatch(/^\{@link \S+ ?\| label\}$/u);
      }),
    );
  });

  test('leads where the URL led', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const target = new URL(linkTarget(url));
        expect(decodeURIComponent(target.href)).toBe(decodeURIComponent(new URL(url).href));
      }),
    );
  });

  test.each([
    ['what is encoded stays as it is', 'https://a.example/b%2Fc?q=a%26b#%7B', 'https://a.example/b%2Fc?q=a%26b#%7B'],
    ['a lone percent sign stays', 'https://a.example/100%', 'https://a.example/100%'],
    ['the end of a comment is encoded', 'https://a.example/*/b', 'https://a.example/%2A/b'],
    ['the end of a link is encoded', 'https://a.example/{a|b}', 'https://a.example/%7Ba%7Cb%7D'],
    ['what is no URL is encoded as it is', 'no url }*/', 'no%20url%20%7D%2A/'],
  ])('%s', (_what, url, expected) => {
    expect(linkTarget(url)).toBe(expected);
  });
});
