import vm from 'node:vm';
import fc from 'fast-check';

/** What no answer may ever have in it. */
export const secret = 'Passw0rd-of-the-database';

class FieldError extends Error {
  override readonly name = secret;
  readonly query = secret;
  toJSON(): unknown {
    return { message: this.message, stack: this.stack };
  }
}

/** Errors of all kinds with the secret in every place that an error has. */
export const secretErrors: Record<string, () => unknown> = {
  'an error': () => new Error(secret, { cause: secret }),
  'an error by its cause': () => new Error('failed', { cause: new TypeError(secret) }),
  'an AggregateError': () => new AggregateError([new Error(secret)], secret),
  'an error that has a toJSON': () => new FieldError(secret),
  'an error of another realm': () =>
    vm.runInNewContext(`Object.assign(new Error('${secret}'), { query: '${secret}' })`),
  'a DOMException': () => new DOMException(secret),
  'a DOMException of another realm': () => ({ [Symbol.toStringTag]: 'DOMException', query: secret, __proto__: {} }),
  'a proxy of an error': () => new Proxy(new Error(secret), {}),
  'an heir of an error': () => Object.create(new Error(secret), { query: { value: secret, enumerable: true } }),
  'an error without a prototype': () =>
    Object.setPrototypeOf(Object.assign(new Error(secret), { query: secret }), null),
  'the members of an error': () => ({ stack: new Error(secret).stack, name: 'Error' }),
  'a toJSON that gives an error': () => ({ toJSON: () => new Error(secret) }),
  'a toJSON that gives an array of errors': () => ({ toJSON: () => [new FieldError(secret)] }),
  'a thrown secret': () => ({
    toJSON() {
      throw new Error(secret);
    },
  }),
  'an error with a mark that it has no right to': () =>
    Object.assign(new Error(secret), { [Symbol.for('@codes/http-error')]: 'yes', toJSON: () => secret }),
  'a marked error without toJSON': () => Object.assign(new Error(secret), { [Symbol.for('@codes/http-error')]: true }),
  'a marked error that is its own JSON': () => {
    const error = new Error(secret);
    return Object.assign(error, { [Symbol.for('@codes/http-error')]: true, query: secret, toJSON: () => error });
  },
};

/** Values of every kind, and within them errors that have the secret. */
export const valuesWithSecrets: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...Object.values(secretErrors)).map((make) => make()),
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('stack', 'cause', 'errors', 'toString')), tie('value'), {
      maxKeys: 3,
    }),
    fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => new Set(items)),
    tie('value').map((value) => ({ toJSON: () => value })),
  ),
})).value;
