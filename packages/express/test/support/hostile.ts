import { ConflictError } from '@codes/express';

/** What no answer may ever have in it. */
export const secret = 'Passw0rd-of-the-database';

function throwing(): never {
  throw new Error(secret);
}

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

const everyTrap = (): object => {
  const handler = new Proxy({}, { get: () => throwing });
  return new Proxy(new Error(secret), handler);
};

const cyclic = (): Error => {
  const error = new Error(secret);
  const other = new Error(secret, { cause: error });
  error.cause = other;
  return Object.assign(error, { errors: [error, other] });
};

/** Values that nobody expects to be thrown, with the secret wherever there is place for it. */
export const hostileValues: Readonly<Record<string, () => unknown>> = {
  'a string': () => secret,
  'a number': () => 7,
  'a status as a number': () => 404,
  true: () => true,
  'a bigint': () => 7n,
  'a symbol': () => Symbol(secret),
  'a function': () => throwing,
  'an array': () => [secret, 404],
  'an object': () => ({ message: secret, detail: secret }),
  'a frozen object': () => Object.freeze({ message: secret }),
  'an object without a prototype': () => Object.assign(Object.create(null) as object, { message: secret }),
  'a revoked proxy': revoked,
  'a proxy that throws at everything': everyTrap,
  'an object whose getters throw': () =>
    Object.defineProperties(
      {},
      Object.fromEntries(
        ['message', 'status', 'statusCode', 'expose', 'stack', 'name', 'headers', 'type', 'code', 'toString'].map(
          (name) => [name, { get: throwing, enumerable: true }],
        ),
      ),
    ),
  'an error': () => new Error(secret, { cause: secret }),
  'an error without a prototype': () => Object.setPrototypeOf(new Error(secret), null),
  'a frozen error': () => Object.freeze(new TypeError(secret)),
  'a cycle of causes': cyclic,
  'an AggregateError': () => new AggregateError([new Error(secret)], secret),
  'an error with a foreign status and headers': () =>
    Object.assign(new Error(secret), {
      status: 403,
      statusCode: 403,
      headers: { 'set-cookie': secret, 'transfer-encoding': 'chunked', 'x-internal-host': secret },
    }),
  'a response of a client': () => Object.assign(new Error(secret), { response: { status: 404, data: secret } }),
  'a Response': () => new Response(secret, { status: 404 }),
  'an error with bad status': () => Object.assign(new Error(secret), { status: 200, statusCode: 200, expose: true }),
  'a promise': () => Promise.resolve(secret),
  'an object with our mark': () => ({
    [Symbol.for('@codes/http-error')]: true,
    status: 999,
    title: 'Internal Server Error',
    detail: 7,
    headers: secret,
  }),
};

/** Extension members that JSON cannot hold, or that would be members of RFC 9457. */
export const hostileExtensions = (): Record<string, unknown> => {
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  return {
    type: secret,
    title: secret,
    status: 200,
    detail: secret,
    instance: secret,
    stack: secret,
    ['__proto__']: { polluted: true },
    big: 12345678901234567890n,
    cycle,
    thrower: { toJSON: throwing },
    invalidDate: new Date(Number.NaN),
    map: new Map([['key', 1]]),
    error: new ConflictError({ message: secret, expose: false }),
    foreign: new Error(secret),
    fine: 'yes',
  };
};
