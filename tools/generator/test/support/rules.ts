import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shaped } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules/index.ts';
import type { AuthoredFields, AuthoredProblems, AuthoredRegistry } from '../../src/model/authored.ts';
import { parseFile } from '../../src/parse/parse.ts';

/** Texts by file name. */
export type Texts = Readonly<Record<string, string>>;

const here = import.meta.dirname;
export const minimal = { 'standard.yaml': readFileSync(join(here, 'minimal/registries/standard.yaml'), 'utf8') };
export const fixture = readFileSync(join(here, '../fixture/header-fields.yaml'), 'utf8');

function shaped<Data>(file: string, text: string): Shaped<Data> {
  const { value, diagnostics } = parseFile({ file, bytes: new TextEncoder().encode(text) });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return { file: value, data: value.value as Data };
}

function shapedAll<Data>(texts: Texts): Shaped<Data>[] {
  return Object.entries(texts).map(([name, text]) => shaped<Data>(name, text));
}

/** What the rules find: of all files, or of those that are left where others have earlier problems. */
export function findings(registries: Texts, fields?: string, problems: Texts = {}, whole = true) {
  const sources = {
    registries: shapedAll<AuthoredRegistry>(registries),
    whole,
    fields: fields === undefined ? undefined : shaped<AuthoredFields>('header-fields.yaml', fields),
    problems: shapedAll<AuthoredProblems>(problems),
  };
  return rules.flatMap((rule) => [...rule(sources)]);
}

/** What the rules find in registries beside the standard one: codes, and the text that each is shown at. */
export function problemsOf(
  registries: Texts,
  fields = fixture,
  problems: Texts = {},
  standard: Texts = minimal,
): string[] {
  return findings({ ...registries, ...standard }, fields, problems).map(shown);
}

function shown({ code, place: { text = '', column = 1, length = 0 } }: ReturnType<typeof findings>[number]): string {
  return `${code} ${text.slice(column - 1, column - 1 + length)}`;
}

/** A vendor's registry of entries that are given as a code and what else there is to say, on a line each. */
export function registry(name: string, ...entries: readonly string[]): string {
  const head = `registry: ${name}\nkind: vendor\ntitle: T\nhomepage: https://t.example/\nentries:\n`;
  return head + entries.map((entry) => `  - { ${entry} }\n`).join('');
}

/** What every entry has to have besides. */
export const rest = `summary: S, description: D, appearsIn: [response], references: [{ title: T, url: 'https://t.example/', verified: true }]`;

/** One that has a key and a phrase of its own. */
export function entry(code: number, more = ''): string {
  return `code: ${code}, key: K_${code}, phrase: P ${code}, ${rest}${more === '' ? '' : `, ${more}`}`;
}
