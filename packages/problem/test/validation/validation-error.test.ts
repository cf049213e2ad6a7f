import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  BadRequestError,
  renderProblem,
  UnprocessableContentError,
  validationError,
  validationIssues,
} from '../../src/index.js';

const schema = z.object({ age: z.number(), tags: z.array(z.string()) });
const { error } = schema.safeParse({ age: 'secret', tags: [7] });

describe('validationError', () => {
  it('is a 422 with pointers, for the content', () => {
    const made = validationError(error);
    expect(made).toBeInstanceOf(UnprocessableContentError);
    expect(renderProblem(made).problem).toEqual({
      type: 'about:blank',
      title: 'Unprocessable Content',
      status: 422,
      detail: 'The request is not valid.',
      errors: [
        { detail: expect.any(String), pointer: '#/age' },
        { detail: expect.any(String), pointer: '#/tags/0' },
      ],
    });
    expect(JSON.stringify(made)).not.toContain('secret');
  });

  it.each(['query', 'path', 'header', 'cookie'] as const)('is a 400 with parameters, for the %s', (part) => {
    const made = validationError(error, { in: part });
    expect(made).toBeInstanceOf(BadRequestError);
    expect(made.extensions.errors).toMatchObject([
      { parameter: 'age', in: part },
      { parameter: 'tags[0]', in: part },
    ]);
    expect(made.extensions.errors[0]).not.toHaveProperty('pointer');
  });

  it('takes the options of other errors', () => {
    const made = validationError(error, {
      detail: 'Own.',
      type: 'https://example.com/p',
      headers: { 'X-Own': 'a' },
      stack: false,
      cause: error,
    });
    expect(made).toMatchObject({
      detail: 'Own.',
      type: 'https://example.com/p',
      headers: { 'X-Own': 'a' },
      cause: error,
    });
    expect(made.stack).toBe('UnprocessableContentError: Own.');
    expect(validationError(error, { detail: undefined }).detail).toBe('The request is not valid.');
  });

  it.each([undefined, null, 'x', new Error('secret'), {}, []])('stands without issues, for %s', (source) => {
    expect(validationError(source).toJSON()).toMatchObject({ status: 422, errors: [] });
    expect(JSON.stringify(validationError(source))).not.toContain('secret');
  });

  it('names what is at the root, and the hundredth at most', () => {
    expect(validationIssues(z.string().safeParse(7).error)).toMatchObject([{ pointer: '#' }]);
    const many = z.array(z.number()).safeParse(Array.from({ length: 500 }, () => 'x'));
    expect(validationError(many.error).extensions.errors).toHaveLength(100);
  });
});
