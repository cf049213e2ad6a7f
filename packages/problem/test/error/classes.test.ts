import { entries } from '@codes/enums/registry';
import { describe, expect, it } from 'vitest';
import * as problem from '../../src/index.js';

type AnyClass = (new (options?: unknown) => problem.HttpError) & { status: number; title: string };

const registered = entries.filter(({ registry, code }) => registry === 'iana' && code >= 400 && code !== 306);
const classes = Object.values<unknown>(problem).filter(
  (value): value is AnyClass => typeof value === 'function' && 'status' in value && typeof value.status === 'number',
);

describe('the classes of errors', () => {
  it('are one for each registered error status', () => {
    expect(classes.map(({ status }) => status).sort((a, b) => a - b)).toEqual(registered.map(({ code }) => code));
    expect(classes).toHaveLength(40);
  });

  it.each(classes)('$name', (Class) => {
    const entry = registered.find(({ code }) => code === Class.status);
    const alias = entry?.aliases[0]?.phrase;
    expect(Class.title).toBe(entry?.phrase === '(Unused)' ? alias : entry?.phrase);
    expect(Class.name).toMatch(/^[A-Z][A-Za-z]+(?<!ErrorError)$/u);
    expect(Class.name.endsWith('Error')).toBe(true);

    const error = new Class();
    expect(error).toBeInstanceOf(Class);
    expect(error).toBeInstanceOf(problem.HttpError);
    expect(error).toBeInstanceOf(Error);
    expect(problem.isHttpError(error)).toBe(true);
    expect(error.name).toBe(Class.name);
    expect(error.message).toBe(Class.title);
    expect([error.status, error.statusCode, error.title, error.type]).toEqual([
      Class.status,
      Class.status,
      Class.title,
      'about:blank',
    ]);
    expect(error.expose).toBe(Class.status < 500);
    expect([error.detail, error.instance, error.extensions]).toEqual([undefined, undefined, {}]);
    expect(String(error)).toBe(`${Class.name}: ${Class.title}`);
    expect(error.stack?.split('\n')[0]).toBe(`${Class.name}: ${Class.title}`);
    expect(error.stack).toContain('classes.test');
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      type: 'about:blank',
      title: Class.title,
      status: Class.status,
    });
  });

  it('have the names of RFC 9110, and none that stutters', () => {
    const { ContentTooLargeError, InternalServerError, UnprocessableContentError } = problem;
    expect(new ContentTooLargeError().title).toBe('Content Too Large');
    expect(new UnprocessableContentError().title).toBe('Unprocessable Content');
    expect(InternalServerError.name).toBe('InternalServerError');
    expect(problem.NetworkAuthenticationRequiredError.status).toBe(511);
  });

  it('can be subclassed, and keep instanceof and name', () => {
    class ItemMissingError extends problem.NotFoundError<{ item: number }> {
      constructor(item: number) {
        super({ detail: `No item ${item}`, extensions: { item } });
      }
    }
    class ShardMissingError extends ItemMissingError {}
    const error = new ShardMissingError(7);
    for (const Class of [ShardMissingError, ItemMissingError, problem.NotFoundError, problem.HttpError, Error]) {
      expect(error).toBeInstanceOf(Class);
    }
    expect(error).not.toBeInstanceOf(problem.GoneError);
    expect(error.name).toBe('ShardMissingError');
    expect(error.stack).toMatch(/^ShardMissingError: No item 7\n/u);
    expect(error.toJSON()).toEqual({
      item: 7,
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'No item 7',
    });
  });
});
