import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

import { isValidationError, issueLimit, type RequestPart, validationIssues } from '../../src/validation/index.js';
import { hostile } from './hostile.js';

const bare = (path?: readonly unknown[]): unknown => ({ issues: [{ message: 'says "secret"', path }] });

describe('validationIssues', () => {
  it('reads the failure of any Standard Schema, without its message', () => {
    expect(validationIssues(bare())).toEqual([{ detail: 'is not valid', pointer: '#' }]);
    expect(validationIssues(bare(['a/b', { key: 0 }, Symbol('s')]))).toEqual([
      { detail: 'is not valid', pointer: '#/a~1b/0/s' },
    ]);
    expect(validationIssues([{ message: 'm', path: ['a'] }])).toEqual([{ detail: 'is not valid', pointer: '#/a' }]);
  });

  it.each(['query', 'path', 'header', 'cookie'] as const)('names the parameter of a %s', (part) => {
    expect(validationIssues(bare(['filter', 'a b', 0]), part)).toEqual([
      { detail: 'is not valid', parameter: 'filter[a b][0]', in: part },
    ]);
    expect(validationIssues(bare(['a\r\nb']), part)).toEqual([{ detail: 'is not valid', parameter: 'ab', in: part }]);
    expect(validationIssues(bare([]), part)).toEqual([{ detail: 'is not valid', in: part }]);
  });

  it('takes an unknown part for content', () => {
    expect(validationIssues(bare(['a']), 'body' as RequestPart)).toEqual([{ detail: 'is not valid', pointer: '#/a' }]);
  });

  it('caps the issues, the details and the paths', () => {
    const message = 'x'.repeat(1000);
    const many = z.array(z.string({ error: message })).safeParse(Array.from({ length: 500 }, () => 1)).error;
    const issues = validationIssues(many) ?? [];
    expect(issues).toHaveLength(issueLimit);
    expect(issues[0]?.detail).toHaveLength(300);
    expect(validationIssues(bare(['a', 'x'.repeat(1000), 'b']))?.[0]?.pointer).toBe('#/a');
    expect(validationIssues(bare(Array.from({ length: 1000 }, () => 0)))?.[0]?.pointer).toHaveLength(1 + 64 * 2);
  });

  it('strips control characters', () => {
    const { error } = z.object({ a: z.string({ error: 'a\r\nb\u001B[0m' }) }).safeParse({});
    expect(validationIssues(error)?.[0]?.detail).toBe('a b [0m');
  });

  it.each<readonly [string, unknown]>([
    ['a success', { value: 1 }],
    ['a success that says so', { value: 1, issues: undefined }],
    ['no issues', { issues: [] }],
    ['an array of texts', ['a']],
    ['an array of errors', [new Error('a')]],
    ['issues of which one is none', { issues: [{ message: 'a' }, { text: 'b' }] }],
    ['an error', new Error('a')],
    ['an AggregateError', new AggregateError([new Error('a')])],
    ['an error with a count of issues', Object.assign(new Error('a'), { issues: 3 })],
    ['the answer of a GraphQL server', { errors: [{ message: 'a', path: ['a'] }] }],
    // Mongoose keeps its errors in an object, Sequelize's are objects with the value in them.
    ['an ORM', Object.assign(new Error('a'), { name: 'ValidationError', errors: { a: { message: 'b' } } })],
    [
      'another ORM',
      Object.assign(new Error('a'), {
        name: 'SequelizeValidationError',
        errors: [{ message: 'b', path: 'c', value: 1 }],
      }),
    ],
  ])('does not take %s for a failure', (_, source) => {
    expect(validationIssues(source)).toBeUndefined();
    expect(isValidationError(source)).toBe(false);
  });

  it.each(hostile)('does not throw for %s', (_, source) => {
    const issues = validationIssues(source);
    expect(issues === undefined || issues.every((issue) => issue.pointer?.startsWith('#'))).toBe(true);
    expect(typeof isValidationError(source)).toBe('boolean');
  });

  it('does not throw for anything, and gives only what may be sent', () => {
    const key = fc.constantFrom('message', 'path', 'code', 'kind', 'type', 'received', 'keyword', 'schemaPath', 'msg');
    const issue = fc.dictionary(key, fc.oneof(fc.constantFrom('custom', 'schema', 'field', ''), fc.anything()));
    const source = fc.record({ issues: fc.oneof(fc.array(fc.oneof(issue, fc.anything())), fc.anything()) });
    fc.assert(
      fc.property(fc.oneof(source, fc.array(issue), fc.anything()), (source) => {
        for (const { detail, pointer } of validationIssues(source) ?? []) {
          expect(detail.length).toBeLessThanOrEqual(300);
          expect(pointer).toMatch(/^#/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isValidationError', () => {
  it('wants an error, whose issues are not just any', () => {
    const issues = [{ message: 'a' }];
    expect(isValidationError(Object.assign(new Error('a'), { name: 'SchemaError', issues }))).toBe(true);
    expect(isValidationError(Object.assign(new Error('a'), { issues }))).toBe(false);
    expect(isValidationError({ issues })).toBe(false);
    expect(isValidationError(issues)).toBe(false);
  });
});
