/** What a function returns; `undefined` if it throws. */
export function attempt<Result>(make: () => Result): Result | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/**
 * What a function that an application gave returns; `undefined` if it throws, or returns a promise: nobody waits for it,
 * nor hears of its failure.
 */
export function ask<Result>(call: () => Result): Result | undefined {
  return attempt(() => {
    const result = call();
    if (!(result instanceof Promise)) return result;
    result.catch(() => undefined);
    return undefined;
  });
}

/** Whether a value is an object that may be read. Functions are none: nobody reports by them. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * A property of an object; `undefined` where its getter or the proxy before it throws, and for what somebody gave to
 * `Object.prototype`.
 */
export function read(source: object, key: PropertyKey): unknown {
  try {
    const value = (source as Readonly<Record<PropertyKey, unknown>>)[key];
    if (value === undefined || value !== (Object.prototype as Readonly<Record<PropertyKey, unknown>>)[key])
      return value;
    return Object.hasOwn(source, key) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Options without what somebody gave to `Object.prototype`, which would otherwise count for each that is left out. They
 * are the same object where nobody did.
 */
export function ownOptions<Options extends object>(options: Options): Options {
  return isPolluted() ? Object.assign(Object.create(null) as Options, options) : options;
}

/** Whether `Object.prototype` has more than the language gives it: what is assigned to it is enumerable. */
export function isPolluted(): boolean {
  return Object.keys(Object.prototype).length > 0;
}

/** Whether a value is an Error, of another realm too, or a DOMException. */
export function isErrorLike(value: unknown): value is object {
  if (!isObject(value)) return false;
  try {
    if (value instanceof Error) return true;
    const tag = Object.prototype.toString.call(value);
    return tag === '[object Error]' || tag === '[object DOMException]';
  } catch {
    return false;
  }
}
