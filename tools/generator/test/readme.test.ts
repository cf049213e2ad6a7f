import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unfilledMark } from '../src/check/unfilled.ts';
import { put } from './support/folders.ts';
import { harbour, released, replaceIn } from './support/release.ts';
import { codes } from './support/terminal.ts';
import { harbourCsv } from './sync/support.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

/** The commands of the README in their order, each with what it is said to print. */
const examples = [...readme.matchAll(/^```console\n(.*?)^```$/gmsu)].flatMap(([, block = '']) =>
  block
    .split(/^\$ codes /mu)
    .slice(1)
    .map((example) => {
      const [command = '', ...lines] = example.trimEnd().split('\n');
      return { command, shown: lines.join('\n') };
    }),
);

/** What someone who has read the text would write, field by field. */
const known: Readonly<Record<string, string>> = {
  summary: 'The ship drifts.',
  description: 'The ship drifts.',
  content: 'expected',
  nullBody: 'false',
  cacheable: 'explicit',
  headers: '[]',
  retry: 'null',
};

function fillIn(root: string): void {
  const fields = Object.entries(known);
  replaceIn(
    root,
    harbour,
    ...fields.map(([field, text]) => [`${field}: ${unfilledMark}`, `${field}: ${text}`] as const),
  );
}

test('the commands that the README shows print what it says, one after the other', async () => {
  const root = await released();
  const upstream = harbourCsv
    .replace('200,Moored', '200,Berthed')
    .replace('202-301,Unassigned,', '202,Unassigned,\r\n203,Adrift,[RFC9999]\r\n204-301,Unassigned,');
  put(root, 'upstream.csv', upstream);
  for (const { command, shown } of examples) {
    if (command.startsWith('diff')) fillInOnce(root);
    const { out, error } = await codes(root, ...wordsOf(command));
    expect(`${out}${error}`.trimEnd(), `codes ${command}`).toMatch(pattern(shown));
  }
  expect(examples.map(({ command }) => command.split(' ')[0])).toEqual(
    expect.arrayContaining(['explain', 'list', 'sync', 'generate', 'diff', 'changeset', 'lock']),
  );
  const [, changeset] = /^```markdown\n(.*?)^```$/msu.exec(readme) ?? [];
  expect(readFileSync(join(root, '.changeset/registry.md'), 'utf8')).toBe(changeset);
});

function fillInOnce(root: string): void {
  if (readFileSync(join(root, harbour), 'utf8').includes(unfilledMark)) fillIn(root);
}

/** The words of a command line, as a shell splits it. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** A text in which a line of three dots stands for any lines. */
function pattern(text: string): RegExp {
  const escaped = text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll(/^…$/gmu, '(?:.*\n)*.*')}$`, 'u');
}

test('the README names every command, and every command its options', async () => {
  const { out } = await codes('/', '--help');
  const commands = [...out.matchAll(/^ {2}(\w+) \[options\]/gmu)].map(([, name]) => name);
  expect(commands.length).toBeGreaterThan(5);
  for (const command of commands) expect(readme).toContain(`\`codes ${command}\``);
});
