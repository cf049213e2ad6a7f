import { defineConfig } from 'vitest/config';

const project = (name: string, folder: string) => ({
  extends: true as const,
  root: folder,
  test: { name, include: ['test/**/*.test.ts'] },
});

export default defineConfig({
  test: {
    testTimeout: 60_000,
    projects: [
      project('@codes/enums', 'packages/enums'),
      project('@codes/json-schema', 'packages/json-schema'),
      project('@codes/generator', 'tools/generator'),
    ],
  },
});
