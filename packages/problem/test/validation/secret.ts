import { expect } from 'vitest';

import { validationIssues } from '../../src/validation/index.js';
import type { RequestPart, ValidationIssue } from '../../src/validation/index.js';

/** Planted wherever a client may put something: a value, a property name, a parameter. */
export const secret = 's3cr3t-Value.42';

/** The issues of a source, none of which may hold the secret, whole or in a recognisable part. */
export function issuesWithoutSecret(source: unknown, part?: RequestPart): ValidationIssue[] {
  const issues = validationIssues(source, part);
  expect(issues).toBeDefined();
  const text = JSON.stringify(issues).toLowerCase();
  expect(text).not.toContain('s3cr3t');
  expect(text).not.toContain('value.42');
  return issues ?? [];
}

/** The issues by their pointers, for reading; the details of one pointer in their order. */
export function byPointer(issues: readonly ValidationIssue[]): Record<string, string> {
  const result: Record<string, string> = {};
  for (const { pointer = '(none)', detail } of issues) {
    result[pointer] = result[pointer] === undefined ? detail : `${result[pointer]} | ${detail}`;
  }
  return result;
}

/** Runs what throws, and gives what it threw. */
export function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
