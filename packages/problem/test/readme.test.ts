import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runExamples } from '@codes-internal/build/examples';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = `${folder}/README.md`;
const text = readFileSync(readme, 'utf8');

describe('README', () => {
  it('has examples that compile and give what they say', async () => {
    const { blocks, assertions } = await runExamples(folder, readme);
    expect(blocks).toBe(9);
    expect(assertions).toBe(30);
  });

  it('names every option of a status, beside the status', () => {
    const [, row = ''] = /^\| per status +\| (.*) \|$/mu.exec(text) ?? [];
    const named = [...row.matchAll(/`(\w+)`/gu)].map(([, name = '']) => name);
    const source = readFileSync(`${folder}/src/status-options.gen.ts`, 'utf8');
    const options = [...source.matchAll(/^ {4}readonly (\w+)\??:/gmu)].map(([, name = '']) => name);
    expect(new Set(named)).toEqual(new Set(options));
  });

  it('names every option of rendering', () => {
    const [, section = ''] = /^## Options$(.*?)^## /msu.exec(text) ?? [];
    const named = [...section.matchAll(/^\| `(\w+)`/gmu)].map(([, name = '']) => name);
    const source = readFileSync(`${folder}/src/render/context.ts`, 'utf8');
    const [, options = ''] = /^export interface ProblemOptions.*?$(.*)/msu.exec(source) ?? [];
    const known = [...options.matchAll(/^ {2}readonly (\w+)\?:/gmu)].map(([, name = '']) => name);
    expect(named.sort()).toEqual(known.filter((name) => name !== 'carries').sort());
  });
});
