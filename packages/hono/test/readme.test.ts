import { fileURLToPath } from 'node:url';
import { runExamples } from '@codes-internal/build/examples';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));

it('README has examples that compile and give what they say', async () => {
  const { blocks, assertions } = await runExamples(folder, `${folder}/README.md`);
  expect(blocks).toBe(6);
  expect(assertions).toBe(9);
});
