import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { put, temporaryFolder } from '../support/folders.ts';
import { codes } from '../support/terminal.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

test('the commands that the README shows of a project print what it says', async () => {
  const root = temporaryFolder();
  put(root, 'package.json', '{ "name": "@acme/api" }');
  const blocks = [...readme.matchAll(/^```console project\n(.*?)^```$/gmsu)].map(([, block = '']) => block);
  const examples = blocks.flatMap((block) => block.split(/^\$ codes /mu).slice(1));
  expect(examples.length).toBeGreaterThan(1);
  for (const example of examples) {
    const [command = '', ...shown] = example.trimEnd().split('\n');
    const { out, error } = await codes(root, ...command.split(' '));
    const lines = `${out}${error}`.trimEnd().split('\n');
    // What is shown stands there in this order, with nothing between but where three dots say so.
    const pattern = shown.map((line) =>
      line === '…' ? '(?:.*\\n)*?' : `${line.replaceAll(/[.*+?()[\]{}|^$\\]/gu, String.raw`\$&`)}\\n`,
    );
    expect(`${lines.join('\n')}\n`, `codes ${command}`).toMatch(new RegExp(`^${pattern.join('')}$`, 'u'));
  }
});

test('the emitter that the README shows is that of the example', () => {
  const [, shown] = /^```js\n(.*?)^```$/msu.exec(readme) ?? [];
  expect(readFileSync(join(import.meta.dirname, '../../examples/bookshop/emitters/alerts.js'), 'utf8')).toBe(shown);
});
