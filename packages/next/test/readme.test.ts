import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runExamples } from '@codes-internal/build/examples';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = join(folder, 'README.md');

describe('README', () => {
  it('has examples that compile and give what they say', async () => {
    const { blocks, assertions } = await runExamples(folder, readme);
    expect(blocks).toBe(3);
    expect(assertions).toBe(12);
  });

  it('quotes the example application, which is built and asked', () => {
    const files = globSync('examples/**/*.{ts,tsx}', { cwd: folder, exclude: ['**/.next/**'] });
    const sources = files.map((file) => readFileSync(join(folder, file), 'utf8'));
    const quotes = [...readFileSync(readme, 'utf8').matchAll(/^```tsx\n(.*?)^```$/gmsu)].map(([, quote = '']) => quote);
    expect(quotes).toHaveLength(8);
    expect(quotes.filter((quote) => !sources.some((source) => source.includes(quote)))).toEqual([]);
  });
});
