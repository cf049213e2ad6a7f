import { describe, expect, it } from 'vitest';
import { InternalServerError, NotFoundError } from '../../src/index.js';
import { answerTo } from '../support/rendered.js';

const withExtensions = (extensions: unknown) => answerTo(new NotFoundError({ extensions: extensions as object })).json;
const bare = { type: 'about:blank', title: 'Not Found', status: 404 };

describe('extension members', () => {
  it.each<[string, unknown, object]>([
    ['a bigint', { value: 7n }, { value: '7' }],
    ['an invalid date', { value: new Date(Number.NaN) }, { value: null }],
    ['a map', { value: new Map([['a', 1]]) }, { value: { a: 1 } }],
    [
      'a toJSON that throws',
      {
        value: {
          toJSON() {
            throw new Error('x');
          },
        },
        kept: 1,
      },
      { kept: 1 },
    ],
    [
      'a getter that throws',
      {
        get value(): never {
          throw new Error('x');
        },
        kept: 1,
      },
      { kept: 1 },
    ],
    ['an error', { value: new Error('secret'), kept: 1 }, { kept: 1 }],
    ['an own __proto__', JSON.parse('{"__proto__":{"status":200},"kept":1}'), { kept: 1 }],
    ['an array', [1, 2], {}],
    ['an error in place of them', Object.assign(new Error('secret'), { value: 1 }), {}],
    ['a text', 'secret', {}],
    ['a revoked proxy', revoked(), {}],
    ['undefined', { value: undefined }, {}],
    ['a stack', { stack: 'Error\n    at secret' }, {}],
  ])('%s', (_, extensions, expected) => {
    expect(withExtensions(extensions)).toEqual({ ...bare, ...expected });
  });

  it('cannot shadow those of RFC 9457', () => {
    const extensions = { type: 'x', title: 'x', status: 200, detail: 'x', instance: 'x', own: 1 };
    const { json, body } = answerTo(new NotFoundError({ extensions }));
    expect(json).toEqual({ ...bare, own: 1 });
    expect(body?.match(/"status"/gu)).toHaveLength(1);
  });
});

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('type and instance', () => {
  it('are URI references', () => {
    const error = new NotFoundError({ type: '/probs/ä b', instance: '/items/"7"?q=ü' });
    expect(answerTo(error).json).toMatchObject({ type: '/probs/%C3%A4%20b', instance: '/items/%227%22?q=%C3%BC' });
    expect(answerTo(new NotFoundError({ type: new URL('https://example.com/p') as never })).json['type']).toBe(
      'https://example.com/p',
    );
  });

  it.each(['', ' ', 5, null, {}])('which are none are left out: %j', (value) => {
    expect(answerTo(new NotFoundError({ type: value as string, instance: value as string })).json).toEqual(bare);
  });

  it('come from nowhere but the error: a URL may hold secrets', () => {
    const request = { method: 'GET', url: '/items?token=secret', headers: {} };
    expect(answerTo(new NotFoundError(), { request }).json).toEqual(bare);
  });
});

describe('members of the wrong type', () => {
  it('are left out', () => {
    const error = new NotFoundError({ detail: { secret: 1 } as never, title: 5 as never });
    expect(answerTo(error).json).toEqual({ type: 'about:blank', title: 'Error', status: 404 });
  });

  it('do not stop those that throw', () => {
    const error = new NotFoundError();
    for (const name of ['title', 'detail', 'instance', 'extensions', 'headers', 'type']) {
      Object.defineProperty(error, name, {
        get() {
          throw new Error('secret');
        },
      });
    }
    expect(answerTo(error).json).toEqual({ type: 'about:blank', title: 'Error', status: 404 });
  });
});

describe('members that an error does not have', () => {
  it('are not there, rather than undefined', () => {
    expect(answerTo(new NotFoundError()).problem).toStrictEqual(bare);
    expect(answerTo(new NotFoundError(), { customize: () => undefined }).problem).toStrictEqual(bare);
  });
});

describe('the order of members', () => {
  it('is that of RFC 9457, then the others', () => {
    const error = new InternalServerError({ extensions: { own: 1 }, instance: '/i', detail: 'd' });
    expect(Object.keys(answerTo(error).json)).toEqual(['type', 'title', 'status', 'detail', 'instance', 'own']);
  });
});
