import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/generate.ts';
import { load } from '../../src/load.ts';
import type { AuthoredEntry } from '../../src/model/authored.ts';
import type { PrintedFile } from '../../src/print/print.ts';
import {
  fixtureFolder,
  fixtureModel,
  fixtureSchema,
  modelOf,
  rawSchema,
  registriesOf,
  settings,
} from '../support/schema.ts';
import { compile, evaluate, handWritten } from '../support/typescript.ts';

const entry: AuthoredEntry = {
  code: 400,
  key: 'LOST',
  phrase: 'Lost',
  aliases: [],
  summary: 'It is lost.',
  description: 'It is lost.',
  references: [{ rfc: 9999, verified: true }],
  lifecycle: { state: 'active' },
  appearsIn: ['response'],
  content: 'expected',
  nullBody: false,
  cacheable: 'explicit',
  redirect: null,
  headers: [],
  retry: null,
};

/** The code of a standard registry with these entries, at consecutive codes, and of a vendor with these. */
function generated(
  standard: readonly Partial<AuthoredEntry>[],
  vendor: readonly Partial<AuthoredEntry>[] = [],
): PrintedFile[] {
  const entries = (changes: readonly Partial<AuthoredEntry>[]): AuthoredEntry[] =>
    changes.map((change, n) => ({ ...entry, code: 400 + n, key: `LOST_${n}`, phrase: `Lost ${n}`, ...change }));
  const head = { title: 'Title', homepage: 'https://a.example/' };
  const registries = {
    'standard.yaml': JSON.stringify({ registry: 'standard', kind: 'standard', ...head, entries: entries(standard) }),
    ...(vendor.length > 0 && {
      'constructor.yaml': JSON.stringify({
        registry: 'constructor',
        kind: 'vendor',
        ...head,
        entries: entries(vendor).map((each) => ({ ...each, nullBody: null })),
      }),
    }),
  };
  return [...render(modelOf(rawSchema(registries)), settings), ...handWritten('types.ts', 'literal.ts', 'phrases.ts')];
}

describe('phrases that are something else in code', () => {
  const phrases = ['class', 'default', '3D Secure', '404', '401 Gone', '1e2', '0x1', '+12', 'constructor', 'toString'];

  test.each([
    ['as they are', phrases],
    ['with commas', [...phrases, 'Gone, Lost']],
    ['with commas and semicolons', [...phrases, 'Gone, Lost; Found']],
    ['with commas, semicolons and bars', [...phrases, 'Gone, Lost; Found | Kept']],
    ['with quotes', [...phrases, `It's "lost"`, '`${lost}`', '\\', String.raw`\u0041`]],
  ])('%s: each leads to its code, and each code to its phrase', (_what, all) => {
    const files = generated(all.map((phrase) => ({ phrase })));
    expect(compile(files)).toEqual([]);
    const { reasonPhrase, statusFromPhrase } = evaluate(files, 'enums/src/phrases.ts') as Record<
      'reasonPhrase' | 'statusFromPhrase',
      (of: unknown) => unknown
    >;
    expect(all.map((_phrase, n) => reasonPhrase(400 + n))).toEqual(all);
    expect(all.map((phrase) => statusFromPhrase(phrase))).toEqual(all.map((_phrase, n) => 400 + n));
    expect(reasonPhrase(400 + all.length)).toBeUndefined();
  });

  test('the types know them by their exact text', () => {
    const files = generated([{ phrase: '404' }, { phrase: 'class' }, { phrase: '__proto__' }]);
    const claims = `import type { StatusesByPhrase } from './phrases.gen.js';
      export const names: readonly (keyof StatusesByPhrase)[] = ['404', 'class', '__proto__'];
      export const codes: [StatusesByPhrase['404'], StatusesByPhrase['class']] = [400, 401];
      // @ts-expect-error there is no such phrase
      export const none: keyof StatusesByPhrase = 'constructor';`;
    expect(compile([...files, { path: 'enums/src/claims.ts', text: claims }])).toEqual([]);
  });
});

describe('registries that are unusual', () => {
  test('a vendor without any constant gets a namespace without members', () => {
    const files = generated([{}], [{ key: null }, { key: null }]);
    expect(compile(files)).toEqual([]);
    expect(evaluate(files, 'enums/src/vendors/constructor.constants.gen.ts')).toEqual({});
    const text = files.find(({ path }) => path === 'enums/src/vendors/constructor.gen.ts')?.text;
    expect(text).toContain('export type ConstructorStatus = never;');
  });

  test('a standard registry without any constant compiles', () => {
    expect(compile(generated([{ key: null }]).filter(({ path }) => !path.endsWith('/phrases.ts')))).toEqual([]);
  });

  test('constants may be named like globals', () => {
    const files = generated([{ key: 'JSON' }, { key: 'URL' }, { key: 'NULL' }], [{ key: 'CONSTRUCTOR' }]);
    expect(compile(files)).toEqual([]);
    expect(evaluate(files, 'enums/src/constants.gen.ts')).toEqual({ JSON: 400, URL: 401, NULL: 402 });
  });

  test('errors may have keys that become the same class, or one that there is', () => {
    const keys = ['GONE', 'GONE_ERROR', 'ERROR', 'HTTP', 'HTTP_ERROR'];
    const files = generated(keys.map((key) => ({ key })));
    expect(compile(files)).toEqual([]);
    const text = files.find(({ path }) => path === 'problem/src/errors.gen.ts')?.text ?? '';
    const names = [...text.matchAll(/^export class (\w+)/gmu)].map(([, name]) => name);
    expect(names).toEqual(['GoneError', 'GoneErrorError', 'ErrorError', 'HttpError_', 'HttpErrorError']);
  });

  test('errors may have fields of every level, of which those of a SHOULD are declined by null', () => {
    const reference = { rfc: 9999, verified: true };
    const levels = ['MUST', 'SHOULD', 'MAY', null] as const;
    const headers = levels.map((level) => [{ name: 'Berth', direction: 'response' as const, level, reference }]);
    const files = generated(headers.map((each) => ({ headers: each })));
    expect(compile(files)).toEqual([]);
    const text = files.find(({ path }) => path === 'problem/src/status-options.gen.ts')?.text ?? '';
    const types = [...text.matchAll(/readonly (berth\??: [^;]*);/gu)].map(([, type]) => type);
    const berth = 'string | { readonly href: string }';
    expect(types).toEqual([
      `berth: ${berth}`,
      `berth: ${berth} | null`,
      ...Array(2).fill(`berth?: ${berth} | undefined`),
    ]);
  });

  test('responders may take what has a type of its own', () => {
    const reference = { rfc: 9999, verified: true };
    const headers = [{ name: 'Permit', direction: 'response' as const, level: 'MUST' as const, reference }];
    const files = generated([{ code: 200, key: 'LET_IN', headers }]);
    expect(compile(files)).toEqual([]);
    const text = files.find(({ path }) => path === 'express/src/responders.gen.ts')?.text ?? '';
    expect(text).toContain('permits: Challenge | readonly Challenge[], content: unknown');
  });

  test('responders may be named like words of the language, and like their own parameters', () => {
    const keys = ['NULL', 'DELETE', 'ARGUMENTS', 'C', 'CONTENT', 'INIT', 'RESPOND', 'RESPONSE'];
    const files = generated(keys.map((key, n) => ({ code: 200 + n, key })));
    expect(compile(files)).toEqual([]);
    const text = files.find(({ path }) => path === 'express/src/responders.gen.ts')?.text ?? '';
    const names = [...text.matchAll(/^export function (\w+)/gmu)].map(([, name]) => name);
    expect(names).toEqual(keys.map((key) => `${key.toLowerCase()}_`));
  });
});

test('a reference leads where it says, whatever its URL has in it', () => {
  const urls = [
    'https://a.example/x%2Fy?q=a%26b',
    'https://a.example/100%',
    'https://a.example/*/z',
    'https://a.example/{a|b}',
  ];
  const files = generated(urls.map((url) => ({ references: [{ title: 'A memo', url, verified: true }] })));
  expect(compile(files)).toEqual([]);
  const text = files.find(({ path }) => path === 'enums/src/constants.gen.ts')?.text ?? '';
  expect([...text.matchAll(/@see \{@link (\S+) \| A memo\}/gu)].map(([, url]) => url)).toEqual([
    'https://a.example/x%2Fy?q=a%26b',
    'https://a.example/100%',
    'https://a.example/%2A/z',
    'https://a.example/%7Ba%7Cb%7D',
  ]);
});

describe('files that are written otherwise and mean the same', () => {
  const harbour = readFileSync(join(fixtureFolder, 'registries/harbour.yaml'), 'utf8');
  const written = (text: string): unknown =>
    modelOf({
      ...fixtureSchema(),
      registries: rawSchema({ ...registriesOf(fixtureFolder), 'harbour.yaml': text }).registries,
    });

  test.each([
    ['CRLF', harbour.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${harbour}`],
    ['a byte order mark and CRLF', `\uFEFF${harbour.replaceAll('\n', '\r\n')}`],
    ['no line end at the end', harbour.trimEnd()],
    ['the marks of a document', `%YAML 1.2\n---\n${harbour}...\n`],
  ])('%s', (_what, text) => {
    expect(written(text)).toEqual(fixtureModel());
  });
});

test('an expired registration is no problem', () => {
  const lifecycle = { state: 'temporary', since: '2001-01-01', expires: '2002-01-01' } as const;
  expect(generated([{ lifecycle }])).not.toEqual([]);
});

test('a broken field table leads to its own problems and none in the registries', () => {
  const { value, diagnostics } = load({ ...fixtureSchema(), fields: undefined });
  expect(value).toBeUndefined();
  expect(diagnostics).toEqual([]);
});
