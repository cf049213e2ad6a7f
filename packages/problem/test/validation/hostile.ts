function refuse(): never {
  throw new Error('hostile');
}

const revoked = Proxy.revocable({}, {});
revoked.revoke();
const revokedArray = Proxy.revocable([], {});
revokedArray.revoke();

const traps: ProxyHandler<object> = Object.fromEntries(
  Object.getOwnPropertyNames(Reflect).map((trap) => [trap, refuse]),
);

const names = (
  'name message issues errors inner details validation arkErrors path code kind type received isJoi status ' +
  'statusCode expose headers msBeforeNext _zod array'
).split(' ');
const getters = Object.fromEntries([...names, ' arkKind'].map((name) => [name, { get: refuse, enumerable: true }]));

const cycle: Record<string, unknown> = { message: 'm', code: 'custom' };
cycle['issues'] = [cycle];
cycle['path'] = [cycle, cycle];
cycle['input'] = cycle;
const arrayCycle: unknown[] = [];
arrayCycle.push(arrayCycle);

/** Things that throw when they are looked at, go round in circles, or are not what they seem. */
export const hostile: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['a string', 'ValidationError'],
  ['a number', 404],
  ['a symbol', Symbol('issues')],
  ['a bigint', 404n],
  ['a function', Object.assign(() => undefined, { issues: [{ message: 'm' }], status: 404 })],
  ['an empty array', []],
  ['a sparse array', Array.from({ length: 3 })],
  ['a null prototype', Object.create(null)],
  ['a frozen object', Object.freeze({ issues: Object.freeze([]) })],
  ['a revoked proxy', revoked.proxy],
  ['a revoked proxy of an array', revokedArray.proxy],
  ['a proxy that refuses everything', new Proxy({}, traps)],
  ['a proxy of an array that refuses everything', new Proxy([1], traps)],
  ['a proxy of an error that refuses everything', new Proxy(new Error('e'), traps)],
  ['getters that throw', Object.defineProperties({}, getters)],
  ['getters that throw, on an error', Object.defineProperties(new Error('e'), getters)],
  ['issues that are a revoked proxy', { issues: revokedArray.proxy }],
  ['an issue that is a revoked proxy', { issues: [revoked.proxy] }],
  ['an issue with getters that throw', { issues: [Object.defineProperties({}, getters)] }],
  ['a cycle', cycle],
  ['an array in itself', arrayCycle],
  ['an error that is its own cause and issue', Object.assign(new Error('e'), { issues: [cycle], errors: [cycle] })],
];
