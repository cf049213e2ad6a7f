import { afterEach, beforeEach, type MockInstance, vi } from 'vitest';

/** Keeps the console quiet in each test of a file; what it was told can be looked at. */
export function silence(): { readonly errors: () => unknown[][] } {
  let error: MockInstance<typeof console.error> | undefined;
  beforeEach(() => {
    error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    error?.mockRestore();
  });
  return { errors: () => error?.mock.calls ?? [] };
}
