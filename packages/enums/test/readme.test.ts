import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runExamples } from '@codes-internal/build/examples';
import { entries, registries } from '@codes/enums/registry';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = `${folder}/README.md`;

describe('the README of the repository', () => {
  const root = fileURLToPath(new URL('../../../README.md', import.meta.url));

  it('has examples that compile and give what they say', async () => {
    expect(await runExamples(folder, root)).toEqual({ blocks: 3, assertions: 8 });
  });

  it('shows what the commands print', () => {
    const sizes = `${entries.length} entries in ${registries.length} registries`;
    const shown = readFileSync(root, 'utf8').match(/\d+ entries in \d+ registries/gu);
    expect(shown, 'README.md of the repository shows what pnpm generate prints').toEqual([sizes, sizes]);
  });
});

describe('README', () => {
  it('has examples that compile and give what they say', async () => {
    const { blocks, assertions } = await runExamples(folder, readme);
    expect(blocks).toBe(6);
    expect(assertions).toBeGreaterThanOrEqual(20);
  });

  it('lists every vendor with its codes', () => {
    const text = readFileSync(readme, 'utf8').replaceAll(/ +/gu, ' ');
    for (const { id, title } of registries.slice(1)) {
      const codes = entries.filter(({ registry }) => registry === id).map(({ code }) => code);
      const row = `| \`${id}\` (${title}) | ${codes.join(', ')} |`;
      expect(text.includes(row), `packages/enums/README.md needs the row: ${row}`).toBe(true);
    }
  });
});
