import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { problemJson } from '../../src/body/json.js';
import { whilePolluted } from '../abuse/polluted.js';
import { secret, secretErrors, valuesWithSecrets } from './secrets.js';

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
});

const revoked = (target: object) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

/** What a client reads of a problem that has one extension member. */
const sent = (value: unknown): unknown => JSON.parse(problemJson({ status: 400, value })).value;

describe('problemJson', () => {
  it('puts the members of RFC 9457 first, in the order of the text', () => {
    const problem = {
      balance: 30,
      instance: '/account/12345/msgs/abc',
      detail: 'Your current balance is 30, but that costs 50.',
      status: 403,
      title: 'You do not have enough credit.',
      type: 'https://example.com/probs/out-of-credit',
      accounts: ['/account/12345', '/account/67890'],
    };
    expect(problemJson(problem)).toBe(
      '{"type":"https://example.com/probs/out-of-credit","title":"You do not have enough credit.","status":403,' +
        '"detail":"Your current balance is 30, but that costs 50.","instance":"/account/12345/msgs/abc",' +
        '"balance":30,"accounts":["/account/12345","/account/67890"]}',
    );
  });

  it('leaves out members of a wrong type', () => {
    expect(problemJson({ type: 1, title: null, status: '404', detail: {}, instance: undefined, extra: 1 })).toBe(
      '{"extra":1}',
    );
    expect(problemJson({ status: Number.NaN })).toBe('{}');
    expect(problemJson({})).toBe('{}');
    expect(problemJson(Object.create({ title: 'inherited' }))).toBe('{}');
  });

  it.each<[what: string, value: unknown, json: unknown]>([
    ['a bigint', 12345678901234567890n, '12345678901234567890'],
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['an invalid date', new Date(Number.NaN), null],
    [
      'a map',
      new Map<unknown, unknown>([
        ['a', 1],
        [2, 2],
        ['__proto__', 3],
      ]),
      { a: 1 },
    ],
    ['a set', new Set([1, 'a']), [1, 'a']],
    ['a typed array', new Float32Array([1, Number.NaN]), [1, null]],
    ['a buffer', Buffer.from('ab'), [97, 98]],
    ['not a number', [Number.NaN, Infinity, -0], [null, null, 0]],
    ['boxed values', [Object('a'), Object(1), Object(true), Object(1n)], ['a', 1, true, '1']],
    ['what has no JSON in an array', [undefined, () => 1, Symbol('a'), new Error('a')], [null, null, null, null]],
    ['what has no JSON in an object', { a: undefined, b: () => 1, c: Symbol('c'), d: new Error('a'), e: 1 }, { e: 1 }],
    ['a toJSON', { toJSON: () => ({ a: 1n }) }, { a: '1' }],
    ['a toJSON that is given something', { toJSON: (...given: unknown[]) => given }, []],
    ['a toJSON of what a toJSON gives', { toJSON: () => ({ toJSON: () => 1, a: 2 }) }, { a: 2 }],
    ['a toJSON that gives a function', [{ toJSON: () => () => 1 }], [null]],
    ['a toJSON that is no function', { toJSON: 1 }, { toJSON: 1 }],
    ['a toJSON that gives nothing', [{ toJSON() {} }], [null]],
    ['keys of Object.prototype', { constructor: 1, toString: 2 }, { constructor: 1, toString: 2 }],
    ['lone surrogates', { 'a\udc00': '\ud800 \ud83d\ude00' }, { 'a\ufffd': '\ufffd 😀' }],
    ['controls and quotes', '\0\n"\\\u2028</script>', '\0\n"\\\u2028</script>'],
    ['a stack', { stack: 'Error: x\n    at y', stacks: 'a\nb' }, { stacks: 'a\nb' }],
    ['another stack', { stack: 'LIFO' }, { stack: 'LIFO' }],
    ['a stack that is no text', { stack: 1 }, { stack: 1 }],
    ['a sparse array', Object.assign([], { 2: 1 }), [null, null, 1]],
    ['an array in a proxy', new Proxy([1], {}), [1]],
    ['what only says it is a map', { [Symbol.toStringTag]: 'Map', a: 1 }, { a: 1 }],
    [
      'an error of this package',
      Object.assign(new Error('a'), {
        [Symbol.for('@codes/http-error')]: true,
        toJSON: () => ({ title: 'b', cause: new Error('c') }),
      }),
      { title: 'b' },
    ],
  ])('writes %s', (_, value, json) => {
    expect(sent(value)).toEqual(json);
  });

  it.each<[what: string, value: unknown]>([
    ['undefined', undefined],
    ['a function', () => 1],
    ['a class', Error],
    ['a symbol', Symbol('a')],
    ['a revoked proxy', revoked({})],
    ['a revoked proxy of an array', revoked([])],
    ['a toJSON that throws', { toJSON: () => JSON.parse('{') }],
    [
      'a toJSON whose getter throws',
      {
        get toJSON() {
          return JSON.parse('{');
        },
      },
    ],
    ['an array that says nothing of its length', new Proxy([], { get: (_, key) => (key === 'length' ? {} : 1) })],
    ['an array whose length is a text', new Proxy([], { get: (_, key) => (key === 'length' ? '1' : 1) })],
    ['an array of a negative length', new Proxy([], { get: (_, key) => (key === 'length' ? -1 : 1) })],
    [
      'a class that only says it is a map',
      new (class {
        get [Symbol.toStringTag]() {
          return 'Map';
        }
      })(),
    ],
    ['a data view', new DataView(new ArrayBuffer(8))],
    ['a proxy that throws for its prototype', new Proxy({}, { getPrototypeOf: () => JSON.parse('{') })],
    ['a proxy that throws for its keys', new Proxy({}, { ownKeys: () => JSON.parse('{') })],
  ])('leaves out %s and keeps the rest', (_, value) => {
    expect(problemJson({ title: 'Not Found', status: 404, before: 1, value, after: 2 })).toBe(
      '{"title":"Not Found","status":404,"before":1,"after":2}',
    );
    expect(sent([value, 1])).toEqual([null, 1]);
    expect(sent({ value, other: 1 })).toEqual({ other: 1 });
  });

  it('leaves out a member whose getter throws, and reads others once', () => {
    const read = vi.fn<() => number>(() => 1);
    const problem = {
      get broken() {
        return JSON.parse('{');
      },
      get fine() {
        return { value: read() };
      },
      nested: {
        get broken() {
          return JSON.parse('{');
        },
        get fine() {
          return read();
        },
      },
      get detail() {
        return `${read()}`;
      },
    };
    expect(problemJson(problem)).toBe('{"detail":"1","fine":{"value":1},"nested":{"fine":1}}');
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('leaves out what would be a cycle, but not what only comes twice', () => {
    const shared = { a: 1 };
    const cycle: Record<string, unknown> = { one: shared, two: shared };
    cycle['self'] = cycle;
    cycle['list'] = [cycle, new Map([['again', cycle]])];
    cycle['json'] = { toJSON: () => cycle };
    expect(sent(cycle)).toMatchObject({ one: { a: 1 }, two: { a: 1 }, list: [null, {}] });
    expect(sent(cycle)).not.toHaveProperty('self');
    const fresh = () => ({ toJSON: () => ({ fresh: fresh() }) });
    expect(problemJson({ fresh: fresh() }).length).toBeLessThan(500);
  });

  it('stops at 32 levels', () => {
    const nest = (depth: number): unknown => (depth === 0 ? 'bottom' : { in: nest(depth - 1) });
    expect(JSON.stringify(sent(nest(32)))).toContain('bottom');
    expect(JSON.stringify(sent(nest(33)))).not.toContain('bottom');
    expect(JSON.stringify(sent(nest(5000)))).toContain('{"in":{}}');
  });

  it('has no member called __proto__', () => {
    const own = JSON.parse('{"__proto__":{"admin":true},"nested":{"__proto__":{"admin":true},"a":1}}') as object;
    expect(problemJson(own)).toBe('{"nested":{"a":1}}');
  });

  it('leaves out members with which it would be too long, and only these', () => {
    const text = (length: number) => 'x'.repeat(length);
    const standard = '{"title":"T","long":""}'.length;
    expect(problemJson({ title: 'T', long: text(65_536 - standard) })).toHaveLength(65_536);
    expect(problemJson({ title: 'T', long: text(65_537 - standard), traceId: 'a' })).toBe(
      '{"title":"T","traceId":"a"}',
    );
    expect(
      problemJson({ title: 'T', long: [text(40_000), text(40_000)], other: { [text(70_000)]: 1 }, traceId: 'a' }),
    ).toBe('{"title":"T","traceId":"a"}');
    expect(sent({ [text(60_000)]: undefined, kept: text(10_000) })).toEqual({ kept: text(10_000) });
    expect(problemJson({ detail: text(70_000), traceId: 'a' })).toBe(`{"detail":"${text(70_000)}"}`);
    expect(
      problemJson(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`k${i}`, text(1000)]))).length,
    ).toBeLessThan(65_537);
  });

  it.each<[what: string, value: (filling: string) => unknown]>([
    ['texts', (filling) => filling],
    ['arrays', (filling) => [[], [1, [true]], filling, [null]]],
    ['objects', (filling) => ({ a: {}, b: { c: { d: 1 }, e: [{}] }, filling, f: -1.5 })],
    ['what needs quoting', (filling) => ['"\n', { '"': filling }]],
  ])('counts each character of %s', (_, value) => {
    const filling = (rest: number) =>
      'x'.repeat(65_536 - JSON.stringify({ status: 400, value: value('') }).length + rest);
    expect(problemJson({ status: 400, value: value(filling(0)) })).toHaveLength(65_536);
    expect(problemJson({ status: 400, value: value(filling(1)) })).toBe('{"status":400}');
  });

  it('writes nothing in part', () => {
    const room = 65_536 - '{"value":}'.length;
    // What is written first takes all the room, and something is left.
    expect(problemJson({ value: ['x'.repeat(room - '["",]'.length), 1] })).toBe('{}');
    expect(problemJson({ value: { a: 'x'.repeat(room - '{"a":"",}'.length), b: undefined } })).toBe('{}');
    // The name of what is left out takes all the room, and gives it back.
    const name = 'x'.repeat(room - '{"":,}'.length);
    expect(problemJson({ value: { [name]: undefined, a: 1 } })).toBe('{"value":{"a":1}}');
  });

  it('asks no toJSON that somebody gave to all objects', () => {
    expect(whilePolluted({ toJSON: () => 'polluted' }, () => problemJson({ value: [{ a: 1 }, Object(1)] }))).toBe(
      '{"value":[{"a":1},1]}',
    );
  });

  it('does not work without end for what is small in memory', () => {
    let bomb: unknown = [];
    for (let level = 0; level < 30; level += 1) bomb = [bomb, bomb, { bomb, list: new Set([bomb]) }];
    expect(problemJson({ bomb, sparse: Object.assign([], { length: 2 ** 32 - 1 }), fine: 1 })).toBe('{"fine":1}');
    expect(problemJson({ empty: Array.from({ length: 30_000 }, () => []), fine: 1 })).toBe('{"fine":1}');
    const read = vi.fn<() => string>(() => 'x'.repeat(70_000));
    const names = Array.from({ length: 1000 }, (_, index) => [`k${index}`, { get: read, enumerable: true }] as const);
    expect(problemJson({ wide: Object.create(null, Object.fromEntries(names)), fine: 1 })).toBe('{"fine":1}');
    expect(read).toHaveBeenCalledTimes(1);
    const growing = new Set<unknown>();
    growing.add({ toJSON: () => growing.add({}) && 1 });
    expect(sent(growing)).toEqual([1]);
  });

  it('is JSON of an object, whatever it is given', () => {
    const hostile = fc.constantFrom(
      () => revoked({}),
      () => revoked([]),
      () => new Error('a'),
      () => Object.create(null, { toJSON: { get: () => JSON.parse('{') } }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.dictionary(fc.string(), anything), anything), hostile, (value, make) => {
        for (const problem of [value, { hostile: make(), ...(value as object), list: [make(), value] }]) {
          const json = problemJson(problem as object);
          const parsed: unknown = JSON.parse(json);
          expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
          // It is as short as can be, no name comes twice, and UTF-8 has a form for all of it.
          expect(JSON.stringify(parsed)).toHaveLength(json.length);
          expect(new TextDecoder().decode(new TextEncoder().encode(json))).toBe(json);
        }
      }),
      { numRuns: 3000 },
    );
    expect(problemJson(revoked({}))).toBe('{}');
    expect(problemJson(null as unknown as object)).toBe('{}');
  });

  it('is what JSON.stringify writes of what is JSON already', () => {
    const standard = new Set(['type', 'title', 'status', 'detail', 'instance']);
    // Names that are numbers come first in any object.
    const name = fc.string().filter((key) => !/^\d+$/.test(key) && !standard.has(key));
    fc.assert(
      fc.property(fc.dictionary(name, fc.jsonValue(), { noNullPrototype: true }), (members) => {
        const problem = { type: 'about:blank', status: 400, ...members };
        fc.pre(!JSON.stringify(problem).includes('__proto__'));
        expect(problemJson(problem)).toBe(JSON.stringify(problem));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(Object.entries(secretErrors))('says nothing of %s', (_, make) => {
    const problem = {
      title: 'T',
      value: make(),
      nested: { list: [make()], map: new Map([['a', make()]]), set: new Set([make()]) },
    };
    expect(problemJson(problem)).not.toContain(secret);
    expect(problemJson(problem)).toContain('"nested":{"list":[');
  });

  it('says nothing of errors, wherever they are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), valuesWithSecrets), (extensions) => {
        expect(problemJson({ status: 500, ...extensions })).not.toContain(secret);
      }),
      { numRuns: 3000 },
    );
  });
});
