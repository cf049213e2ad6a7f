import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { formatWithOptions, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { BadRequestError, InternalServerError, NotFoundError, TooManyRequestsError } from '../../src/index.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

describe('detail and message', () => {
  const read = (error: BadRequestError | InternalServerError) => [error.message, error.detail, error.expose];

  it.each([
    ['a text, of a 4xx', new BadRequestError('text'), ['text', 'text', true]],
    ['a text, of a 5xx', new InternalServerError('text'), ['text', undefined, false]],
    ['a detail, of a 4xx', new BadRequestError({ detail: 'public' }), ['public', 'public', true]],
    ['a detail, of a 5xx', new InternalServerError({ detail: 'public' }), ['public', 'public', false]],
    ['both', new BadRequestError({ detail: 'public', message: 'log' }), ['log', 'public', true]],
    ['a hidden message', new BadRequestError({ message: 'log', expose: false }), ['log', undefined, false]],
    ['an exposed message', new InternalServerError({ message: 'said', expose: true }), ['said', 'said', true]],
    ['a title', new BadRequestError({ title: 'Own' }), ['Own', undefined, true]],
    ['nothing', new InternalServerError(), ['Internal Server Error', undefined, false]],
    ['an empty text', new BadRequestError(''), ['', '', true]],
  ] as const)('%s', (_, error, expected) => {
    expect(read(error)).toEqual(expected);
    expect(error.toJSON().detail).toBe(expected[1]);
  });
});

describe('options', () => {
  it('are kept as they are', () => {
    const cause = new Error('cause');
    const error = new NotFoundError({
      type: 'https://example.com/p',
      title: 'Own',
      instance: '/items/7',
      extensions: { item: 7 },
      cause,
    });
    expect(error.cause).toBe(cause);
    expect(error.toJSON()).toEqual({
      type: 'https://example.com/p',
      title: 'Own',
      status: 404,
      instance: '/items/7',
      item: 7,
    });
    expect(Object.hasOwn(new NotFoundError({ detail: 'd' }), 'cause')).toBe(false);
  });

  it('may be undefined one by one', () => {
    const error = new NotFoundError({ detail: undefined, type: undefined, title: undefined, expose: undefined });
    expect(error.toJSON()).toEqual(new NotFoundError().toJSON());
    expect(error.message).toBe('Not Found');
  });

  it('cannot replace the members of RFC 9457 by extensions', () => {
    const extensions = { status: 200, type: 'x', title: 'x', detail: 'x', instance: 'x', own: 1 };
    expect(JSON.parse(JSON.stringify(new NotFoundError({ extensions })))).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      own: 1,
    });
  });

  it('become header fields, and leave out what is illegal', () => {
    const error = new TooManyRequestsError({
      retryAfter: 1.2,
      headers: {
        'X-Limit': 5,
        'X-Several': ['a', 'b'],
        'X-Nothing': undefined,
        'X-Null': null as never,
        'X-Split': 'a\r\nSet-Cookie: a=b',
        'X-Nul': '\0',
        'X-Wide': '\u{100}',
        'X-Bad': ['a', 'b\n'],
        'a b': 'c',
        'a:b': 'c',
        '': 'c',
        'X-Latin': '\xe9',
      },
    });
    expect(error.headers).toStrictEqual({
      'Retry-After': '2',
      'X-Limit': 5,
      'X-Several': ['a', 'b'],
      'X-Latin': '\xe9',
    });
  });

  it('take header fields of their own only', () => {
    expect(
      new NotFoundError({ headers: Object.create({ 'X-Inherited': 'a' }) as Record<string, string> }).headers,
    ).toEqual({});
    expect(new NotFoundError({ headers: new Headers({ a: 'b' }) as never }).headers).toEqual({});
  });

  it('of header fields that are invalid are dropped', () => {
    for (const retryAfter of [Number.NaN, -1, Infinity, new Date(Number.NaN)]) {
      expect(new TooManyRequestsError({ retryAfter }).headers).toEqual({});
    }
  });
});

describe('the stack', () => {
  it('is not captured where it is not wanted', () => {
    const error = new NotFoundError({ detail: 'd', stack: false });
    expect(error.stack).toBe('NotFoundError: d');
    expect(new NotFoundError().stack).toContain('\n    at ');
  });

  it('leaves the limit as it was, also when the constructor throws', () => {
    const before = Error.stackTraceLimit;
    try {
      Error.stackTraceLimit = 3;
      void new NotFoundError({ stack: false });
      expect(Error.stackTraceLimit).toBe(3);
      expect(() => new NotFoundError({ stack: false, message: Symbol('no text') as never })).toThrow(TypeError);
      expect(Error.stackTraceLimit).toBe(3);
      expect(new NotFoundError().stack?.match(/\n {4}at /gu)).toHaveLength(3);
    } finally {
      Error.stackTraceLimit = before;
    }
  });

  it.each(['--frozen-intrinsics', '--no-warnings'])('needs nothing that node %s forbids', (flag) => {
    const program = `
      import { NotFoundError, renderProblem, UnauthorizedError } from ${JSON.stringify(`${dist}/esm/index.js`)};
      if (${flag === '--frozen-intrinsics'} !== Object.isFrozen(Error)) throw new Error('is not what it says');
      const limit = Error.stackTraceLimit;
      const error = new NotFoundError({ detail: 'd', stack: false });
      const other = new UnauthorizedError({ challenges: { scheme: 'Bearer' } });
      console.log(JSON.stringify([error.name, error.message, error.toJSON().status, renderProblem(other).status,
        Error.stackTraceLimit === limit, new NotFoundError().stack.includes('\\n')]));
    `;
    const run = spawnSync(process.execPath, [flag, '--no-warnings', '--input-type=module', '-e', program], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual(['NotFoundError', 'd', 404, 401, true, true]);
  });
});

describe('in a log', () => {
  it('shows its name, message, what it was given, and its cause', () => {
    const cause = new Error('the disk is full');
    const error = new InternalServerError({ message: 'could not save', detail: 'Try again.', cause });
    const shown = formatWithOptions({ colors: false }, error);
    expect(shown).toMatch(/^InternalServerError: could not save\n {4}at /u);
    expect(shown).toContain("detail: 'Try again.'");
    expect(shown).toContain('[cause]: Error: the disk is full');
  });

  it('is found by what reads the properties of an error', () => {
    const seen: Record<string, unknown> = {};
    for (const key in new NotFoundError('text')) seen[key] = true;
    expect(Object.keys(seen).sort()).toEqual(['expose', 'status', 'statusCode', 'type']);
    expect(inspect(new (class ItemMissing extends NotFoundError {})('text'))).toMatch(/^ItemMissing: text\n/u);
  });
});
