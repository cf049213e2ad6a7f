import vm from 'node:vm';
import type { Random } from './random.ts';

/** What no answer may ever have in it. */
export const secret = 'Passw0rd-of-the-database';

function refuse(): never {
  throw new Error(secret);
}

const otherRealm = vm.createContext({});
const foreign = {
  error: vm.runInContext('(message) => Object.assign(new TypeError(message), { query: message })', otherRealm),
  object: vm.runInContext('(value) => ({ value, list: [value], map: new Map([["a", value]]) })', otherRealm),
} as Record<'error' | 'object', (value: unknown) => object>;

const everyTrap: ProxyHandler<object> = Object.fromEntries(
  Object.getOwnPropertyNames(Reflect).map((trap) => [trap, refuse]),
);
const hugeText = 'x'.repeat(100_000);
const hugeList = Array.from({ length: 20_000 }, (_, index) => index);

/** Names of members: those that mean something to somebody, and those that break what is careless. */
export const names: readonly string[] = [
  ...'a b status statusCode message stack name cause code type title detail instance headers extensions'.split(' '),
  ...'expose errors issues path toJSON toString valueOf then constructor prototype hasOwnProperty length'.split(' '),
  ...'__proto__ __defineGetter__ 0 -1 response body get map'.split(' '),
  '',
  'é',
  '\u0000',
  '\uD800',
  'a b',
  'x'.repeat(300),
];

const texts: readonly string[] = [
  ...'text about:blank https://example.com/path NaN 404 % é 🂡 __proto__ </script>'.split(' '),
  '',
  ' ',
  'a\r\nSet-Cookie: a=b',
  '\u0000',
  '\uD800',
  '\u2028\uFEFF',
  '"\\',
  'https://example.com/a b',
  '//host/path',
];

/** A text that may be sent, whatever it does. */
export function anyText(random: Random): string {
  if (random.chance(0.002)) return hugeText;
  if (random.chance(0.7)) return random.pick(texts);
  return Array.from({ length: random.below(12) }, () => String.fromCharCode(random.below(0x10000))).join('');
}

/** Something that is no status of an error, or that is one. */
export function anyStatus(random: Random): unknown {
  if (random.chance(0.6)) return 400 + random.below(200);
  return random.pick<unknown>([0, -1, 100, 101, 200, 204, 304, 399, 600, 999, 404.5, NaN, Infinity, '404', 404n, null]);
}

const numbers: readonly unknown[] = [0, -0, 1, Number.NaN, Infinity, 2 ** 53, 1e21, 404, 10n ** 30n];
const symbols: readonly unknown[] = [Symbol('s'), Symbol.iterator, Symbol.for('@codes/http-error')];
const primitives: readonly unknown[] = [undefined, null, true, false, ...numbers, ...symbols];

/** A value that may stand in public places: it holds the secret only where errors have what is for logs. */
export function anyValue(random: Random, depth = 3): unknown {
  const inner = (): unknown => anyValue(random, depth - 1);
  if (depth <= 0 || random.chance(0.4)) return random.chance(0.4) ? anyText(random) : random.pick(primitives);
  switch (random.below(20)) {
    case 0:
      return Array.from({ length: random.below(4) }, inner);
    case 1:
      return new Map([
        [anyText(random), inner()],
        [inner(), inner()],
      ]);
    case 2:
      return new Set([inner(), inner()]);
    case 3:
      return random.pick<() => unknown>([() => new Date(NaN), () => new Date(0), () => /x/u, () => new WeakMap()])();
    case 4:
      return new Uint8Array(random.below(20));
    case 5:
      return Object.assign(new Error(secret, { cause: secret }), { query: secret });
    case 6:
      return foreign.error(secret);
    case 7:
      return foreign.object(inner());
    case 8:
      return { toJSON: random.pick<unknown>([refuse, () => new Error(secret), inner, 7]) };
    case 9:
      return Object.freeze({ [random.pick(names)]: inner() });
    case 10:
      return cyclic(inner());
    case 11:
      return withGetters(random, inner);
    case 12:
      return new Proxy({ a: inner() }, random.chance(0.5) ? everyTrap : someTraps(random, inner));
    case 13:
      return revoked(random.chance(0.5) ? {} : []);
    case 14:
      return random.chance(0.02) ? hugeList : [];
    case 15:
      return random.chance(0.02) ? nested(5000, inner()) : nested(40, inner());
    case 16:
      return random.pick<unknown>([() => 'text', refuse, async () => undefined, Math.max]);
    case 17:
      return Object(random.pick<unknown>(['text', 7, true, 7n, Symbol('boxed')]));
    default:
      return anyMembers(random, inner);
  }
}

/** An object with some members, among them those that set a prototype when they are copied without care. */
export function anyMembers(random: Random, value: () => unknown): Record<string, unknown> {
  const object = (random.chance(0.2) ? Object.create(null) : {}) as Record<string, unknown>;
  for (let count = random.below(5); count > 0; count -= 1) {
    Object.defineProperty(object, random.pick(names), { value: value(), enumerable: true, configurable: true });
  }
  return object;
}

/** An object whose getters throw, or give another value each time. */
function withGetters(random: Random, value: () => unknown): object {
  const target = random.chance(0.5) ? new Error(secret) : {};
  const get = random.chance(0.5) ? refuse : value;
  for (const name of ['a', random.pick(names), random.pick(names)]) {
    Object.defineProperty(target, name, { get, enumerable: true, configurable: true });
  }
  return target;
}

/** Traps that lie; never about what marks an error as ours, since whatever that one says is public. */
export function someTraps(random: Random, value: () => unknown): ProxyHandler<object> {
  return {
    get: (target, name) => (typeof name === 'symbol' ? Reflect.get(target, name) : value()),
    ...(random.chance(0.3) && { ownKeys: () => random.pick<string[]>([[], ['a', 'status'], ['__proto__']]) }),
    ...(random.chance(0.3) && {
      getOwnPropertyDescriptor: () => ({ value: value(), enumerable: true, configurable: true }),
    }),
    ...(random.chance(0.3) && { has: () => random.chance(0.5) }),
    ...(random.chance(0.2) && { getPrototypeOf: () => random.pick([Error.prototype, Array.prototype, null]) }),
  };
}

function cyclic(value: unknown): object {
  const cycle: Record<string, unknown> = { value };
  cycle['self'] = cycle;
  cycle['list'] = [cycle, [cycle]];
  return cycle;
}

export function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function nested(depth: number, value: unknown): unknown {
  let object = value;
  for (let level = 0; level < depth; level += 1) object = level % 2 === 0 ? { a: object } : [object];
  return object;
}
