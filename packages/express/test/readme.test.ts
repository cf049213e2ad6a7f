import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runExamples } from '@codes-internal/build/examples';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = `${folder}/README.md`;
const text = readFileSync(readme, 'utf8');

describe('README', () => {
  it('has examples that compile and give what they say', async () => {
    expect(await runExamples(folder, readme)).toEqual({ blocks: 8, assertions: 12 });
  });

  it('lists every responder', () => {
    const source = readFileSync(`${folder}/src/responders.gen.ts`, 'utf8');
    const [, table = ''] = /^\| responder(.*?)^$/msu.exec(text) ?? [];
    for (const [, name = ''] of source.matchAll(/^export function (\w+)/gmu)) expect(table).toContain(`\`${name}\``);
  });

  it('lists every option', () => {
    const source = readFileSync(`${folder}/../problem/src/render/context.ts`, 'utf8');
    const [, options = ''] = /^export interface ProblemOptions<.*?\{(.*?)^\}/msu.exec(source) ?? [];
    const names = [...options.matchAll(/^  readonly (\w+)\?:/gmu)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(5);
    const [, table = ''] = /^\| option(.*?)^$/msu.exec(text) ?? [];
    for (const name of names) expect(table).toContain(`| \`${name}\``);
  });
});
