import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const project = (name: string, folder: string, isolate = true) => ({
  extends: true as const,
  root: folder,
  test: { name, include: ['test/**/*.test.ts'], isolate },
});

/** A project whose tests share something that is made once, before them. */
const withSetup = (shared: ReturnType<typeof project>, globalSetup: string) => ({
  ...shared,
  test: { ...shared.test, globalSetup },
});

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      project('@codes/enums', 'packages/enums'),
      project('@codes/json-schema', 'packages/json-schema'),
      project('@codes/problem', 'packages/problem', false),
      project('@codes/express', 'packages/express', false),
      project('@codes/hono', 'packages/hono'),
      withSetup(
        project('@codes/next', 'packages/next'),
        join(import.meta.dirname, 'packages/next/test/support/app.ts'),
      ),
      // Every file of these tests needs the same large modules: they share them.
      project('@codes/generator', 'tools/generator', false),
      project('@bookshop/api', 'tools/generator/examples/bookshop'),
    ],
  },
});
