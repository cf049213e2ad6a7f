import { defineConfig } from 'vitest/config';

const project = (name: string, folder: string, isolate = true) => ({
  extends: true as const,
  root: folder,
  test: { name, include: ['test/**/*.test.ts'], isolate },
});

export default defineConfig({
  test: {
    testTimeout: 60_000,
    projects: [
      project('@codes/enums', 'packages/enums'),
      project('@codes/json-schema', 'packages/json-schema'),
      project('@codes/problem', 'packages/problem'),
      project('@codes/express', 'packages/express'),
      project('@codes/hono', 'packages/hono'),
      project('@codes/next', 'packages/next'),
      // Every file of these tests needs the same large module: they share it.
      project('@codes/generator', 'tools/generator', false),
    ],
  },
});
